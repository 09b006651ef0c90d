package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.guard.ContactFailures;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param outcome what was done
 * @param contactId null if the record was rejected
 * @param error why it was rejected; empty otherwise
 * @param unreadableNumbers kept as text only
 * @param version the contact's; 0 if the record was rejected
 */
record UpsertResult(
        UpsertOutcome outcome,
        @Nullable UUID contactId,
        String error,
        List<String> unreadableNumbers,
        long version) {
    /** Copies the numbers. */
    UpsertResult {
        unreadableNumbers = List.copyOf(unreadableNumbers);
    }

    static UpsertResult rejected(String error) {
        return new UpsertResult(UpsertOutcome.REJECTED, null, error, List.of(), 0);
    }

    static UpsertResult suppressed() {
        return new UpsertResult(
                UpsertOutcome.SUPPRESSED, null, ContactFailures.SUPPRESSED, List.of(), 0);
    }

    static UpsertResult stored(
            UpsertOutcome outcome, UUID contactId, long version, Candidate.Ready record) {
        return new UpsertResult(outcome, contactId, "", record.unreadableNumbers(), version);
    }
}
