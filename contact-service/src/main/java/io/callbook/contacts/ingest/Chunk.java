package io.callbook.contacts.ingest;

import java.util.List;

/**
 * Records that are written in one transaction.
 *
 * @param accountId their account
 * @param connectionRegion the default region of their connection; empty for the account's
 * @param records at least one
 */
record Chunk(String accountId, String connectionRegion, List<UpsertRecord> records) {
    /** Copies the records. */
    Chunk {
        records = List.copyOf(records);
    }
}
