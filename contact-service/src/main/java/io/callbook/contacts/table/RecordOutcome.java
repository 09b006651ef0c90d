package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import java.util.List;

/** What became of one record of a call. */
public sealed interface RecordOutcome {
    /**
     * It was new.
     *
     * @param key of the record
     */
    record Created(String key) implements RecordOutcome {}

    /**
     * At least one of its values changed.
     *
     * @param key of the record
     */
    record Updated(String key) implements RecordOutcome {}

    /**
     * It said the same already.
     *
     * @param key of the record
     */
    record Unchanged(String key) implements RecordOutcome {}

    /**
     * Nothing was done with it.
     *
     * @param key of the record; empty if it is the key that is wrong
     * @param faults what is wrong, by field name
     */
    record Rejected(String key, List<FieldViolation> faults) implements RecordOutcome {
        /** Copies the list. */
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
