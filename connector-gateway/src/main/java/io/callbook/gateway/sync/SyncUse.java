package io.callbook.gateway.sync;

import io.callbook.gateway.connection.ConnectionUse;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps a connection that syncs read from being deleted. */
@Singleton
final class SyncUse implements ConnectionUse {
    private final SyncRepository syncs;

    SyncUse(SyncRepository syncs) {
        this.syncs = syncs;
    }

    @Override
    public List<String> usesOf(String accountId, String connectionId) {
        return syncs.ofConnection(accountId, connectionId).stream().map(SyncUse::words).toList();
    }

    private static String words(Sync sync) {
        return switch (sync.kind()) {
            case POLLED -> "the sync '" + sync.key().syncId() + "'";
            case IMPORT -> "the import '" + sync.key().syncId() + "'";
        };
    }
}
