package io.callbook.gateway.ledger;

import io.callbook.gateway.platform.FencedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and writes runs. A sync has at most one that is running and one that is queued. */
@ApplicationScoped
public final class RunRepository {
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
            return bind(handle.createQuery(RunSql.CLAIM), sync)
                    .bind("run", run.runId())
                    .map((rows, _) -> RunRow.ticket(sync, rows))
                    .one();
        });
    }

    /** Whether a run waits or was interrupted. */
    public boolean hasOpen(SyncKey sync) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery(RunSql.HAS_OPEN), sync).mapTo(Boolean.class).one());
    }

    /**
     * Adds to what a run did, in the caller's transaction, and so makes sure that the ticket is
     * still good.
     *
     * @throws FencedException if it is not
     */
    public void add(Handle handle, RunTicket ticket, RunCounts counts) {
        int rows =
                bind(handle.createUpdate(RunSql.ADD), ticket)
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
                        bind(handle.createQuery(RunSql.CHECK), ticket).mapTo(Boolean.class).one());
        if (!good) {
            throw new FencedException("The run was taken over, paused or removed");
        }
    }

    /** Ends a run well, if the ticket is still good. */
    public void succeed(RunTicket ticket) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(RunSql.FINISH), ticket)
                        .bind("state", Names.of(RunState.SUCCEEDED))
                        .bind("error", (String) null)
                        .execute());
    }

    /** Ends a run with the reason why it cannot go on, if the ticket is still good. */
    public void fail(RunTicket ticket, String error) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(RunSql.FINISH), ticket)
                        .bind("state", Names.of(RunState.FAILED))
                        .bind("error", error)
                        .execute());
    }

    /** Notes what a run waits for; it goes on later. */
    public void postpone(RunTicket ticket, String error) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(RunSql.POSTPONE), ticket).bind("error", error).execute());
    }

    /** Puts a running run back into the queue and makes its ticket void, as pausing does. */
    public void interrupt(Handle handle, SyncKey sync) {
        bind(handle.createUpdate(RunSql.INTERRUPT), sync).execute();
    }

    /** Whether a run of the sync has ever ended well. */
    public boolean hasSucceeded(Handle handle, SyncKey sync) {
        return bind(
                        handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM sync_run"
                                        + RunSql.OF_SYNC
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
                                        "SELECT * FROM sync_run"
                                                + RunSql.OF_SYNC
                                                + " AND run_id = :run"),
                                sync)
                        .bind("run", runId)
                        .map((rows, _) -> RunRow.run(rows))
                        .findOne());
    }

    /** Runs, the newest first; only those older than a run if one is given. */
    public List<SyncRun> list(SyncKey sync, Optional<Long> before, int limit) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery(RunSql.LIST), sync)
                        .bind("before", before.orElse(null))
                        .bind("limit", limit)
                        .map((rows, _) -> RunRow.run(rows))
                        .list());
    }

    /** Forgets all but the newest finished runs, with their events. */
    public void forget(SyncKey sync, int keep) {
        jdbi.useTransaction(handle -> {
            bind(handle.createUpdate(RunSql.FORGET_EVENTS), sync).bind("keep", keep).execute();
            bind(handle.createUpdate(RunSql.FORGET_RUNS), sync).bind("keep", keep).execute();
        });
    }

    private static void lockSync(Handle handle, SyncKey sync) {
        boolean gone =
                bind(
                                handle.createQuery(
                                        "SELECT 1 FROM sync" + RunSql.OF_SYNC + " FOR UPDATE"),
                                sync)
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
                                        + RunSql.OF_SYNC
                                        + " AND state = :state ORDER BY run_id LIMIT 1"),
                        sync)
                .bind("state", Names.of(state))
                .map((rows, _) -> RunRow.run(rows))
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
                .map((rows, _) -> RunRow.run(rows))
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
}
