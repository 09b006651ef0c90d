package io.callbook.gateway.sync;

import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.ledger.SyncRun;
import io.callbook.gateway.platform.ProblemType;
import io.callbook.gateway.platform.Refusal;
import io.callbook.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What an administrator does with syncs. */
@ApplicationScoped
public final class Syncs {
    /** With this begin the ids of the syncs that imports make, and no others. */
    public static final String IMPORT_PREFIX = "import-";

    private final Jdbi jdbi;
    private final SyncRepository syncs;
    private final RunRepository runs;
    private final Connections connections;
    private final RunSchedule schedule;

    /** Keeps them in this database. */
    public Syncs(
            Jdbi jdbi,
            SyncRepository syncs,
            RunRepository runs,
            Connections connections,
            RunSchedule schedule) {
        this.jdbi = jdbi;
        this.syncs = syncs;
        this.runs = runs;
        this.connections = connections;
        this.schedule = schedule;
    }

    /** Makes a draft. */
    Sync create(SyncKey key, SyncDraft draft) {
        if (key.syncId().startsWith(IMPORT_PREFIX)) {
            throw Refusal.invalidValue(
                    "id", "'id' must not begin with '%s'.".formatted(IMPORT_PREFIX));
        }
        Connection connection = connections.get(key.accountId(), draft.connectionId());
        SyncSettings settings = draft.settings();
        SyncChecks.check(connection, draft.name(), settings);
        boolean made =
                syncs.insert(
                        key,
                        draft.name(),
                        connection.id(),
                        SyncKind.POLLED,
                        SyncState.DRAFT,
                        settings);
        if (!made) {
            throw ProblemType.ALREADY_EXISTS.because(
                    "There is a sync '%s' already: choose another id, or change it with PATCH."
                            .formatted(key.syncId()));
        }
        return get(key);
    }

    /** One sync, of whatever kind. */
    public Sync get(SyncKey key) {
        return syncs.find(key).orElseThrow(() -> missing(key));
    }

    /** The polled syncs of an account, by id. */
    List<Sync> list(String accountId, String after, int limit) {
        return syncs.list(accountId, after, limit);
    }

    /** Changes the settings; what is decided by them is decided again. */
    Sync update(SyncKey key, SyncPatch patch) {
        boolean again =
                change(
                        key,
                        (handle, sync) -> {
                            SyncSettings settings = patch.applyTo(sync.settings());
                            String name = patch.nameOr(sync.name());
                            SyncChecks.check(
                                    connections.get(key.accountId(), sync.connectionId()),
                                    name,
                                    settings);
                            boolean alike = settings.decidesLike(sync.settings());
                            syncs.update(
                                    handle,
                                    key,
                                    name,
                                    settings,
                                    alike ? sync.configVersion() : sync.configVersion() + 1);
                            if (sync.state().isRunning()) {
                                runs.enqueue(handle, key, RunKind.REQUESTED);
                            }
                            return sync.state().isRunning();
                        });
        if (again) {
            schedule.runSoon(key);
        }
        return get(key);
    }

    /** Starts a draft. */
    Sync activate(SyncKey key) {
        change(
                key,
                (handle, sync) -> {
                    require(sync, sync.state() == SyncState.DRAFT, "it was activated before");
                    syncs.setState(handle, key, SyncState.INITIAL);
                    return runs.enqueue(handle, key, RunKind.INITIAL);
                });
        schedule.runSoon(key);
        return get(key);
    }

    /** Stops a sync for the time being; its run goes on from where it was. */
    Sync pause(SyncKey key) {
        change(
                key,
                (handle, sync) -> {
                    require(sync, sync.state().isRunning(), "it is not running");
                    syncs.setState(handle, key, SyncState.PAUSED);
                    runs.interrupt(handle, key);
                    return sync;
                });
        schedule.stop(key);
        return get(key);
    }

    /** Goes on with a paused sync and catches up. */
    Sync resume(SyncKey key) {
        change(
                key,
                (handle, sync) -> {
                    require(sync, sync.state() == SyncState.PAUSED, "it is not paused");
                    syncs.setState(
                            handle,
                            key,
                            runs.hasSucceeded(handle, key) ? SyncState.ACTIVE : SyncState.INITIAL);
                    return runs.enqueue(handle, key, RunKind.REQUESTED);
                });
        schedule.runSoon(key);
        return get(key);
    }

    /** Asks for a run now. */
    SyncRun runNow(SyncKey key) {
        SyncRun run =
                change(
                        key,
                        (handle, sync) -> {
                            require(
                                    sync,
                                    sync.state().isRunning(),
                                    "it is "
                                            + (sync.state() == SyncState.DRAFT
                                                    ? "a draft: activate it first"
                                                    : "paused: resume it first"));
                            return runs.enqueue(handle, key, RunKind.REQUESTED);
                        });
        schedule.runSoon(key);
        return run;
    }

    /** Removes the configuration; what was synced stays (RUN-4). */
    void delete(SyncKey key) {
        if (!syncs.delete(key)) {
            throw missing(key);
        }
        schedule.stop(key);
    }

    private <T> T change(SyncKey key, Change<T> change) {
        return jdbi.inTransaction(handle ->
                change.apply(
                        handle,
                        syncs.lock(handle, key)
                                .filter(sync -> sync.kind() == SyncKind.POLLED)
                                .orElseThrow(() -> missing(key))));
    }

    private static void require(Sync sync, boolean holds, String otherwise) {
        if (!holds) {
            throw ProblemType.CONFLICT.because(
                    "That cannot be done with the sync '%s' now: %s."
                            .formatted(sync.key().syncId(), otherwise));
        }
    }

    private static ProblemException missing(SyncKey key) {
        return Refusal.notFound("The sync", key.syncId());
    }

    private interface Change<T> {
        T apply(Handle handle, Sync sync);
    }
}
