package io.callbook.gateway.apply;

import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.plan.SyncConfig;
import io.callbook.gateway.replica.StreamKey;

/**
 * A sync as its run sees it.
 *
 * @param sync which one
 * @param connectionId where its records come from
 * @param connectionRegion the default region of that connection; empty if it has none
 * @param config by which it decides
 * @param configVersion counts the edits of the configuration
 * @param rewrite whether a record is written even if it is as last synced
 */
public record SyncScope(
        SyncKey sync,
        String connectionId,
        String connectionRegion,
        SyncConfig config,
        long configVersion,
        boolean rewrite) {
    /** What is read for an object type of the sync. */
    public StreamKey stream(String objectType) {
        return new StreamKey(sync.accountId(), connectionId, objectType);
    }
}
