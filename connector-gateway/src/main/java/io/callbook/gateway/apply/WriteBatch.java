package io.callbook.gateway.apply;

import java.util.List;

/**
 * Writes that go to the target together; no record twice.
 *
 * @param accountId the account
 * @param connectionId where the records come from
 * @param connectionRegion the default region of that connection; empty if it has none
 * @param writes at most as many as the target takes
 */
public record WriteBatch(
        String accountId, String connectionId, String connectionRegion, List<Write> writes) {
    /** Copies the writes. */
    public WriteBatch {
        writes = List.copyOf(writes);
    }
}
