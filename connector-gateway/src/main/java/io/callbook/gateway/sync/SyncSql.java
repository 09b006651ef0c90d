package io.callbook.gateway.sync;

/** The statements of {@link SyncRepository} that are longer than a line. */
final class SyncSql {
    static final String OF_SYNC = " WHERE account_id = :account AND sync_id = :sync";

    static final String INSERT =
            """
            INSERT INTO sync (account_id, sync_id, name, connection_id, kind, state, config)
            VALUES (:account, :sync, :name, :connection, :kind, :state, CAST(:config AS jsonb))
            ON CONFLICT (account_id, sync_id) DO NOTHING
            """;

    static final String UNSCHEDULED =
            """
            SELECT s.account_id, s.sync_id
            FROM sync s
            LEFT JOIN scheduled_tasks t
                ON t.task_name = :task AND t.task_instance = s.account_id || '/' || s.sync_id
            LEFT JOIN LATERAL (
                SELECT 1 AS waits FROM sync_run r
                WHERE r.account_id = s.account_id AND r.sync_id = s.sync_id
                    AND r.state = 'queued' LIMIT 1) q ON true
            WHERE s.state IN ('initial', 'active', 'errors')
                AND ((t.task_name IS NULL AND (s.kind = 'polled' OR q.waits IS NOT NULL))
                    OR (NOT t.picked AND q.waits IS NOT NULL
                        AND t.execution_time > now() + interval '1 minute'))
            LIMIT 1000
            """;

    static final String UPDATE =
            """
            UPDATE sync
            SET name = :name, config = CAST(:config AS jsonb), config_version = :version,
                updated_at = now()
            WHERE account_id = :account AND sync_id = :sync
            """;

    private SyncSql() {}
}
