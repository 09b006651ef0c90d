package io.callbook.gateway.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads and moves the checkpoints of syncs. */
@ApplicationScoped
public final class PlanCursorRepository {
    private final Jdbi jdbi;

    /** Reads and writes by this database. */
    public PlanCursorRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a sync stands under a configuration: at the start if it decided by another one. */
    public PlanCursor get(SyncKey sync, String objectType, long configVersion) {
        return jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "SELECT * FROM plan_cursor"
                                                + " WHERE account_id = :account"
                                                + " AND sync_id = :sync"
                                                + " AND object_type = :type")
                                .bind("account", sync.accountId())
                                .bind("sync", sync.syncId())
                                .bind("type", objectType)
                                .map((rows, _) ->
                                        new PlanCursor(
                                                rows.getLong("change_seq"),
                                                rows.getLong("config_version"),
                                                rows.getLong("applied")))
                                .findOne())
                .filter(cursor -> cursor.configVersion() == configVersion)
                .orElseGet(() -> new PlanCursor(0, configVersion, 0));
    }

    /** Moves a checkpoint, in the caller's transaction. */
    public void save(Handle handle, SyncKey sync, String objectType, PlanCursor cursor) {
        handle.createUpdate(UPSERT)
                .bind("account", sync.accountId())
                .bind("sync", sync.syncId())
                .bind("type", objectType)
                .bind("seq", cursor.changeSeq())
                .bind("version", cursor.configVersion())
                .bind("applied", cursor.applied())
                .execute();
    }

    private static final String UPSERT =
            """
            INSERT INTO plan_cursor (account_id, sync_id, object_type, change_seq,
                config_version, applied)
            VALUES (:account, :sync, :type, :seq, :version, :applied)
            ON CONFLICT (account_id, sync_id, object_type) DO UPDATE SET
                change_seq = EXCLUDED.change_seq, config_version = EXCLUDED.config_version,
                applied = EXCLUDED.applied
            """;
}
