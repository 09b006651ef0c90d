package io.callbook.gateway.run;

import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.platform.DatabaseAway;
import io.callbook.gateway.platform.FencedException;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.sync.Sync;
import io.callbook.gateway.sync.SyncKind;
import io.callbook.gateway.sync.SyncRepository;
import io.callbook.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.JdbiException;

/** Executes the runs of a sync and tells what comes next. */
@ApplicationScoped
public final class SyncRunner {
    private final SyncRepository syncs;
    private final RunRepository runs;
    private final List<SyncWork> works;
    private final RunMetrics metrics;
    private final RunConfig config;

    /** Executes these kinds of work. */
    public SyncRunner(
            SyncRepository syncs,
            RunRepository runs,
            @All List<SyncWork> works,
            RunMetrics metrics,
            RunConfig config) {
        this.syncs = syncs;
        this.runs = runs;
        this.works = works;
        this.metrics = metrics;
        this.config = config;
    }

    /** Works on the interrupted run of a sync, or the waiting one, or a new one. */
    public RunResult run(SyncKey key) {
        try {
            return workOn(key);
        } catch (JdbiException e) {
            return tryAgainIfAway(key, e);
        }
    }

    private RunResult workOn(SyncKey key) {
        Optional<Sync> sync = syncs.find(key).filter(found -> found.state().isRunning());
        if (sync.isEmpty() || isIdle(sync.get())) {
            return new RunResult.Idle();
        }
        MDC.put("accountId", key.accountId());
        MDC.put("syncId", key.syncId());
        try {
            RunTicket ticket = runs.claim(key);
            MDC.put("runId", ticket.runId());
            return run(sync.get(), ticket);
        } catch (FencedException e) {
            Log.infof("The run of %s/%s stops: %s", key.accountId(), key.syncId(), e.getMessage());
            return new RunResult.Superseded();
        } finally {
            MDC.clear();
        }
    }

    /** The run itself could not note that it goes on: nothing can be noted. */
    private RunResult tryAgainIfAway(SyncKey key, JdbiException e) {
        if (!DatabaseAway.isCauseOf(e)) {
            throw e;
        }
        Log.warnf(
                "The run of %s/%s found the database away: %s",
                key.accountId(), key.syncId(), DatabaseAway.reason(e));
        return new RunResult.TryAgain(config.longestRetry());
    }

    private boolean isIdle(Sync sync) {
        return sync.kind() == SyncKind.IMPORT && !runs.hasOpen(sync.key());
    }

    private RunResult run(Sync sync, RunTicket ticket) {
        try {
            workFor(sync).execute(sync, ticket);
            return succeed(sync, ticket);
        } catch (ConnectorException e) {
            return e.isRetryable()
                    ? tryAgain(ticket, message(e), atLeast(e))
                    : fail(sync, ticket, message(e));
        } catch (TargetException e) {
            return switch (e) {
                case TargetException.Unavailable _ -> tryAgain(ticket, message(e), Duration.ZERO);
                case TargetException.Refused _ -> fail(sync, ticket, message(e));
            };
        } catch (ProblemException e) {
            return fail(sync, ticket, message(e));
        } catch (FencedException e) {
            throw e;
        } catch (JdbiException e) {
            if (!DatabaseAway.isCauseOf(e)) {
                Log.warnf(e, "The run %d of %s lost the database", ticket.runId(), name(ticket));
            }
            return tryAgain(
                    ticket,
                    "The gateway's database did not answer; it tries again.",
                    Duration.ZERO);
        } catch (RuntimeException e) {
            Log.errorf(e, "The run %d of %s failed unexpectedly", ticket.runId(), name(ticket));
            return tryAgain(
                    ticket,
                    "The gateway failed unexpectedly; its log has the details. It tries again.",
                    Duration.ZERO);
        }
    }

    private RunResult succeed(Sync sync, RunTicket ticket) {
        runs.succeed(ticket);
        syncs.markHealthy(sync.key());
        runs.forget(sync.key(), config.keep());
        metrics.finished(ticket, true);
        Log.infof("The run %d of %s is complete", ticket.runId(), name(ticket));
        return finished(sync);
    }

    private RunResult fail(Sync sync, RunTicket ticket, String error) {
        runs.fail(ticket, error);
        syncs.markFailed(sync.key(), error);
        metrics.finished(ticket, false);
        Log.warnf("The run %d of %s failed: %s", ticket.runId(), name(ticket), error);
        return finished(sync);
    }

    private static RunResult finished(Sync sync) {
        return switch (sync.kind()) {
            case POLLED ->
                    new RunResult.Finished(
                            Duration.ofSeconds(sync.settings().pollIntervalSeconds()));
            case IMPORT -> new RunResult.Idle();
        };
    }

    private RunResult tryAgain(RunTicket ticket, String error, Duration atLeast) {
        runs.postpone(ticket, error);
        metrics.postponed();
        Duration wait = Backoff.wait(config, ticket.attempts());
        Duration longer = wait.compareTo(atLeast) >= 0 ? wait : atLeast;
        Log.warnf(
                "The run %d of %s goes on in %s: %s", ticket.runId(), name(ticket), longer, error);
        return new RunResult.TryAgain(longer);
    }

    private SyncWork workFor(Sync sync) {
        return works.stream()
                .filter(work -> work.kind() == sync.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No work for " + sync.kind()));
    }

    private static Duration atLeast(ConnectorException e) {
        return e instanceof ConnectorException.RateLimited limited
                ? limited.retryAfter()
                : Duration.ZERO;
    }

    private static String message(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static String name(RunTicket ticket) {
        return ticket.sync().accountId() + "/" + ticket.sync().syncId();
    }
}
