package io.callbook.contacts.call.store;

import io.callbook.contacts.contact.model.Reference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of calls. */
final class CallRow {
    static final String COLUMNS =
            """
            c.account_id, c.call_id, c.identified_at, c.e164, c.extension, c.attestation,
            c.outcome, c.match_class, c.selection_rule, c.reason, c.named_contact_id,
            c.candidate_ids, c.candidate_count, c.data_age_nanos, c.degraded, c.connection_id,
            c.object_type, c.external_id, c.chosen_contact_id, c.chosen_by, c.chosen_at,
            c.counted_contact_id, c.erased\
            """;

    private CallRow() {}

    static CountedCall readCounted(Row row) {
        return new CountedCall(
                read(row), row.getUUID("counted_contact_id"), row.getBoolean("erased"));
    }

    static Call read(Row row) {
        String e164 = row.getString("e164");
        return new Call(
                row.getString("account_id"),
                row.getString("call_id"),
                row.getOffsetDateTime("identified_at").toInstant(),
                new CallerNumber(
                        e164 == null ? "" : e164,
                        row.getString("extension"),
                        row.getString("attestation")),
                answer(row),
                reference(row),
                choice(row));
    }

    private static CallAnswer answer(Row row) {
        Long dataAgeNanos = row.getLong("data_age_nanos");
        return new CallAnswer(
                row.getString("outcome"),
                row.getString("match_class"),
                row.getString("selection_rule"),
                row.getString("reason"),
                row.getUUID("named_contact_id"),
                List.of(row.getArrayOfUUIDs("candidate_ids")),
                row.getInteger("candidate_count"),
                dataAgeNanos == null ? null : Duration.ofNanos(dataAgeNanos),
                row.getBoolean("degraded"));
    }

    private static @Nullable Reference reference(Row row) {
        String connectionId = row.getString("connection_id");
        return connectionId == null
                ? null
                : new Reference(
                        connectionId, row.getString("object_type"), row.getString("external_id"));
    }

    private static @Nullable CallChoice choice(Row row) {
        OffsetDateTime chosenAt = row.getOffsetDateTime("chosen_at");
        return chosenAt == null
                ? null
                : new CallChoice(
                        row.getUUID("chosen_contact_id"),
                        row.getString("chosen_by"),
                        chosenAt.toInstant());
    }
}
