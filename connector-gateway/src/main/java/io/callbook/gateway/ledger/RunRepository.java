package io.callbook.gateway.ledger;

import io.callbook.gateway.platform.FencedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and writes runs. A sync has at most one that is running and one that is queued. */
@ApplicationScoped
public final class RunRepository {
    private static final String OF_SYNC = " WHERE account_id = :account AND sync_id = :sync";

    private final Jdbi jdbi;

    /** Reads and writes by this database. */
    public RunRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Asks for a run. One that is queued already serves this request too; one that is running does
     * not, because it may have read past what the asker has in mind.
     */
    public SyncRun enqueue(SyncKey sync, RunKind kind) {
        return jdbi.inTransaction(handle -> enqueue(handle, sync, kind));
    }

    /** The same, in the caller's transaction. */
    public SyncRun enqueue(Handle handle, SyncKey sync, RunKind kind) {
        lockSync(handle, sync);
        return firstIn(handle, sync, RunState.QUEUED)
                .orElseGet(() -> insert(handle, sync, kind, RunState.QUEUED));
    }

    /**
     * Takes the run that is to be worked on: the interrupted one, else the queued one, else a new
     * one because it is time. Whoever had the ticket before can no longer write.
     */
    public RunTicket claim(SyncKey sync) {
        return jdbi.inTransaction(handle -> {
            lockSync(handle, sync);
            SyncRun run =
                    firstIn(handle, sync, RunState.RUNNING)
                            .or(() -> firstIn(handle, sync, RunState.QUEUED))
                            .orElseGet(() ->
                                    insert(handle, sync, RunKind.INCREMENTAL, RunState.QUEUED));
            return bind(handle.createQuery(CLAIM), sync)
                    .bind("run", run.runId())
                    .map((rows, _) -> ticket(sync, rows))
                    .one();
        });
    }

    /** Whether a run waits or was interrupted. */
    public boolean hasOpen(SyncKey sync) {
        return jdbi.withHandle(
                handle -> bind(handle.createQuery(HAS_OPEN), sync).mapTo(Boolean.class).one());
    }

    /**
     * Adds to what a run did, in the caller's transaction, and so makes sure that the ticket is
     * still good.
     *
     * @throws FencedException if it is not
     */
    public void add(Handle handle, RunTicket ticket, RunCounts counts) {
        int rows =
                bind(handle.createUpdate(ADD), ticket)
                        .bind("captured", counts.captured())
                        .bind("created", counts.created())
                        .bind("updated", counts.updated())
                        .bind("deleted", counts.deleted())
                        .bind("unchanged", counts.unchanged())
                        .bind("excluded", counts.excluded())
                        .bind("failed", counts.failed())
                        .execute();
        if (rows == 0) {
            throw new FencedException("The run was taken over, paused or removed");
        }
    }

    /**
     * Makes sure that a ticket is still good.
     *
     * @throws FencedException if it is not
     */
    public void check(RunTicket ticket) {
        boolean good =
                jdbi.withHandle(handle ->
                        bind(handle.createQuery(CHECK), ticket).mapTo(Boolean.class).one());
        if (!good) {
            throw new FencedException("The run was taken over, paused or removed");
        }
    }

    /** Ends a run well, if the ticket is still good. */
    public void succeed(RunTicket ticket) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(FINISH), ticket)
                        .bind("state", Names.of(RunState.SUCCEEDED))
                        .bind("error", (String) null)
                        .execute());
    }

    /** Ends a run with the reason why it cannot go on, if the ticket is still good. */
    public void fail(RunTicket ticket, String error) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(FINISH), ticket)
                        .bind("state", Names.of(RunState.FAILED))
                        .bind("error", error)
                        .execute());
    }

    /** Notes what a run waits for; it goes on later. */
    public void postpone(RunTicket ticket, String error) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(POSTPONE), ticket).bind("error", error).execute());
    }

    /** Puts a running run back into the queue and makes its ticket void, as pausing does. */
    public void interrupt(Handle handle, SyncKey sync) {
        bind(handle.createUpdate(INTERRUPT), sync).execute();
    }

    /** Whether a run of the sync has ever ended well. */
    public boolean hasSucceeded(Handle handle, SyncKey sync) {
        return bind(
                        handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM sync_run"
                                        + OF_SYNC
                                        + " AND state = 'succeeded')"),
                        sync)
                .mapTo(Boolean.class)
                .one();
    }

    /** One run. */
    public Optional<SyncRun> find(SyncKey sync, long runId) {
        return jdbi.withHandle(handle ->
                bind(
                                handle.createQuery(
                                        "SELECT * FROM sync_run" + OF_SYNC + " AND run_id = :run"),
                                sync)
                        .bind("run", runId)
                        .map((rows, _) -> run(rows))
                        .findOne());
    }

    /** Runs, the newest first; only those older than a run if one is given. */
    public List<SyncRun> list(SyncKey sync, Optional<Long> before, int limit) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery(LIST), sync)
                        .bind("before", before.orElse(null))
                        .bind("limit", limit)
                        .map((rows, _) -> run(rows))
                        .list());
    }

    /** Forgets all but the newest finished runs, with their events. */
    public void forget(SyncKey sync, int keep) {
        jdbi.useTransaction(handle -> {
            bind(handle.createUpdate(FORGET_EVENTS), sync).bind("keep", keep).execute();
            bind(handle.createUpdate(FORGET_RUNS), sync).bind("keep", keep).execute();
        });
    }

    private static void lockSync(Handle handle, SyncKey sync) {
        boolean gone =
                bind(handle.createQuery("SELECT 1 FROM sync" + OF_SYNC + " FOR UPDATE"), sync)
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty();
        if (gone) {
            throw new FencedException("The sync was removed");
        }
    }

    private static Optional<SyncRun> firstIn(Handle handle, SyncKey sync, RunState state) {
        return bind(
                        handle.createQuery(
                                "SELECT * FROM sync_run"
                                        + OF_SYNC
                                        + " AND state = :state ORDER BY run_id LIMIT 1"),
                        sync)
                .bind("state", Names.of(state))
                .map((rows, _) -> run(rows))
                .findOne();
    }

    private static SyncRun insert(Handle handle, SyncKey sync, RunKind kind, RunState state) {
        return bind(
                        handle.createQuery(
                                "INSERT INTO sync_run (account_id, sync_id, kind, state)"
                                        + " VALUES (:account, :sync, :kind, :state) RETURNING *"),
                        sync)
                .bind("kind", Names.of(kind))
                .bind("state", Names.of(state))
                .map((rows, _) -> run(rows))
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SyncKey sync) {
        return statement.bind("account", sync.accountId()).bind("sync", sync.syncId());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RunTicket ticket) {
        return bind(statement, ticket.sync())
                .bind("run", ticket.runId())
                .bind("token", ticket.token());
    }

    private static RunTicket ticket(SyncKey sync, ResultSet rows) throws SQLException {
        return new RunTicket(
                sync,
                rows.getLong("run_id"),
                rows.getLong("token"),
                Names.parse(RunKind.class, rows.getString("kind")),
                Names.getInstant(rows, "requested_at"),
                rows.getInt("attempts"));
    }

    private static SyncRun run(ResultSet rows) throws SQLException {
        return new SyncRun(
                rows.getLong("run_id"),
                Names.parse(RunKind.class, rows.getString("kind")),
                Names.parse(RunState.class, rows.getString("state")),
                Names.getInstant(rows, "requested_at"),
                Names.findInstant(rows, "started_at"),
                Names.findInstant(rows, "finished_at"),
                Optional.ofNullable(rows.getString("error")),
                new RunCounts(
                        rows.getLong("captured"),
                        rows.getLong("created"),
                        rows.getLong("updated"),
                        rows.getLong("deleted"),
                        rows.getLong("unchanged"),
                        rows.getLong("excluded"),
                        rows.getLong("failed")));
    }

    private static final String CLAIM =
            """
            UPDATE sync_run
            SET state = 'running', token = token + 1, started_at = COALESCE(started_at, now())
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
            RETURNING *
            """;

    private static final String HAS_OPEN =
            """
            SELECT EXISTS (SELECT 1 FROM sync_run
                WHERE account_id = :account AND sync_id = :sync
                    AND state IN ('queued', 'running'))
            """;

    private static final String ADD =
            """
            UPDATE sync_run
            SET captured = captured + :captured, created = created + :created,
                updated = updated + :updated, deleted = deleted + :deleted,
                unchanged = unchanged + :unchanged, excluded = excluded + :excluded,
                failed = failed + :failed, attempts = 0, error = NULL
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    private static final String CHECK =
            """
            SELECT EXISTS (SELECT 1 FROM sync_run
                WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                    AND token = :token AND state = 'running')
            """;

    private static final String FINISH =
            """
            UPDATE sync_run
            SET state = :state, error = :error, finished_at = now()
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    private static final String POSTPONE =
            """
            UPDATE sync_run
            SET attempts = attempts + 1, error = :error
            WHERE account_id = :account AND sync_id = :sync AND run_id = :run
                AND token = :token AND state = 'running'
            """;

    private static final String INTERRUPT =
            """
            UPDATE sync_run SET state = 'queued', token = token + 1
            WHERE account_id = :account AND sync_id = :sync AND state = 'running'
            """;

    private static final String LIST =
            """
            SELECT * FROM sync_run
            WHERE account_id = :account AND sync_id = :sync
                AND (CAST(:before AS bigint) IS NULL OR run_id < :before)
            ORDER BY run_id DESC LIMIT :limit
            """;

    private static final String OLD_RUNS =
            """
            (SELECT run_id FROM sync_run
             WHERE account_id = :account AND sync_id = :sync
                AND state IN ('succeeded', 'failed')
             ORDER BY run_id DESC OFFSET :keep)
            """;

    private static final String FORGET_EVENTS =
            "DELETE FROM sync_event" + OF_SYNC + " AND run_id IN " + OLD_RUNS;

    private static final String FORGET_RUNS =
            "DELETE FROM sync_run" + OF_SYNC + " AND run_id IN " + OLD_RUNS;
}
