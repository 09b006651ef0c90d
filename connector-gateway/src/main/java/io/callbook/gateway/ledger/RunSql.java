package io.callbook.gateway.ledger;

/** The statements of {@link RunRepository} that are longer than a line. */
final class RunSql {
    static final String OF_SYNC = " WHERE account_id = :account AND sync_id = :sync";

    static final String CLAIM =
            """
            UPDATE sync_run
            SET state = 'running', token = token + 1, started_at = COALESCE(started_at, now())
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
            RETURNING *
            """;

    static final String HAS_OPEN =
            """
            SELECT EXISTS (SELECT 1 FROM sync_run
                WHERE account_id = :account AND sync_id = :sync
                    AND state IN ('queued', 'running'))
            """;

    static final String ADD =
            """
            UPDATE sync_run
            SET captured = captured + :captured, created = created + :created,
                updated = updated + :updated, deleted = deleted + :deleted,
                unchanged = unchanged + :unchanged, excluded = excluded + :excluded,
                failed = failed + :failed, attempts = 0, error = NULL
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    static final String CHECK =
            """
            SELECT EXISTS (SELECT 1 FROM sync_run
                WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                    AND token = :token AND state = 'running')
            """;

    static final String FINISH =
            """
            UPDATE sync_run
            SET state = :state, error = :error, finished_at = now()
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    static final String POSTPONE =
            """
            UPDATE sync_run
            SET attempts = attempts + 1, error = :error
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    static final String INTERRUPT =
            """
            UPDATE sync_run SET state = 'queued', token = token + 1
            WHERE account_id = :account AND sync_id = :sync AND state = 'running'
            """;

    static final String LIST =
            """
            SELECT * FROM sync_run
            WHERE account_id = :account AND sync_id = :sync
                AND (CAST(:before AS bigint) IS NULL OR run_id < :before)
            ORDER BY run_id DESC LIMIT :limit
            """;

    static final String OLD_RUNS =
            """
            (SELECT run_id FROM sync_run
             WHERE account_id = :account AND sync_id = :sync
                AND state IN ('succeeded', 'failed')
             ORDER BY run_id DESC OFFSET :keep)
            """;

    static final String FORGET_EVENTS =
            "DELETE FROM sync_event" + OF_SYNC + " AND run_id IN " + OLD_RUNS;

    static final String FORGET_RUNS =
            "DELETE FROM sync_run" + OF_SYNC + " AND run_id IN " + OLD_RUNS;

    private RunSql() {}
}
