package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one record of a request.
 *
 * @param outcome what was done
 * @param key of the record; empty if it is the key that is wrong
 * @param faults why it was rejected
 */
@Schema(
        name = "RecordResult",
        requiredProperties = {"outcome", "key", "faults"})
record RecordResultView(
        @Schema(enumeration = {"created", "updated", "unchanged", "rejected"}) String outcome,
        String key,
        List<Fault> faults) {
    /** Copies the faults. */
    RecordResultView {
        faults = List.copyOf(faults);
    }

    /**
     * Why a value cannot be stored.
     *
     * @param field its name
     * @param description what is wrong and what to do
     */
    @Schema(
            name = "RecordFault",
            requiredProperties = {"field", "description"})
    record Fault(String field, String description) {
        static Fault of(FieldViolation violation) {
            return new Fault(violation.field(), violation.description());
        }
    }

    static RecordResultView of(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Created done -> done("created", done.key());
            case RecordOutcome.Updated done -> done("updated", done.key());
            case RecordOutcome.Unchanged done -> done("unchanged", done.key());
            case RecordOutcome.Rejected no ->
                    new RecordResultView(
                            "rejected", no.key(), no.faults().stream().map(Fault::of).toList());
        };
    }

    private static RecordResultView done(String outcome, String key) {
        return new RecordResultView(outcome, key, List.of());
    }
}
