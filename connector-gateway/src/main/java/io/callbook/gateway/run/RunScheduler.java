package io.callbook.gateway.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.platform.DatabaseAway;
import io.callbook.gateway.sync.RunSchedule;
import io.callbook.gateway.sync.SyncRepository;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Gives each sync's runs to exactly one process, by the database. A process that dies is noticed by
 * its missing heartbeats, and another one goes on.
 */
@Singleton
public final class RunScheduler implements RunSchedule {
    private static final String TASK = "sync-run";

    private static final String WATCH = "sync-watch";

    /** db-scheduler's least number of heartbeats that must be missed. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration AT_SHUTDOWN = Duration.ofSeconds(10);

    private final SyncRunner runner;
    private final SyncRepository syncs;
    private final RunRepository runs;
    private final Scheduler scheduler;

    /** Schedules by this database. */
    public RunScheduler(
            AgroalDataSource database,
            SyncRunner runner,
            SyncRepository syncs,
            RunRepository runs,
            RunConfig config) {
        this.runner = runner;
        this.syncs = syncs;
        this.runs = runs;
        this.scheduler = scheduler(database, config);
    }

    @Override
    public void runSoon(SyncKey sync) {
        TaskInstance<Void> instance = new TaskInstance<>(TASK, instanceId(sync));
        try {
            scheduler.schedule(instance, Instant.now(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceException e) {
            // It is being executed: its completion sees the waiting run.
            Log.debugf(e, "The run of %s waits for the present one", instance.getId());
        }
    }

    @Override
    public void stop(SyncKey sync) {
        try {
            scheduler.cancel(new TaskInstance<>(TASK, instanceId(sync)));
        } catch (TaskInstanceException e) {
            // It is being executed, and stops by itself, or there is nothing to stop.
            Log.debugf(e, "No waiting run of %s", instanceId(sync));
        }
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void shutDown(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    private Scheduler scheduler(AgroalDataSource database, RunConfig config) {
        CustomTask<Void> task =
                Tasks.custom(TASK, Void.class)
                        .onDeadExecutionRevive()
                        .onFailure((complete, operations) ->
                                operations.reschedule(
                                        complete, Instant.now().plus(config.longestRetry())))
                        .execute((instance, _) -> execute(instance));
        RecurringTask<Void> watch =
                Tasks.recurring(WATCH, FixedDelay.of(config.watchInterval()))
                        .execute((_, _) -> scheduleForgotten());
        return new SchedulerBuilder(database, List.of(task))
                .startTasks(watch)
                .threads(config.concurrent())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(config.lookInterval())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(AT_SHUTDOWN)
                .enableImmediateExecution()
                .build();
    }

    /** A process may have died between asking for a run and scheduling it. */
    private void scheduleForgotten() {
        syncs.unscheduled(TASK).forEach(this::runSoon);
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance) {
        SyncKey sync = syncKey(instance.getId());
        RunResult result = runner.run(sync);
        return (complete, operations) -> {
            try {
                next(result, complete, operations);
                runAgainIfAsked(sync, result);
            } catch (RuntimeException e) {
                leaveIfAway(sync, e);
            }
        };
    }

    /** It stays as it is in the database, and is taken over when it has missed its heartbeats. */
    private static void leaveIfAway(SyncKey sync, RuntimeException e) {
        if (!DatabaseAway.isCauseOf(e)) {
            throw e;
        }
        Log.debugf(e, "What comes after the run of %s could not be noted", instanceId(sync));
    }

    private static void next(
            RunResult result, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        switch (result) {
            case RunResult.Finished finished ->
                    operations.reschedule(
                            complete, complete.getTimeDone().plus(finished.untilNext()));
            case RunResult.TryAgain again ->
                    operations.reschedule(complete, complete.getTimeDone().plus(again.after()));
            case RunResult.Idle _, RunResult.Superseded _ -> operations.remove();
        }
    }

    /** Whoever asked while the run was executed could not schedule it. */
    private void runAgainIfAsked(SyncKey sync, RunResult result) {
        if (result instanceof RunResult.TryAgain) {
            return;
        }
        boolean running = syncs.find(sync).filter(found -> found.state().isRunning()).isPresent();
        if (running && runs.hasOpen(sync)) {
            runSoon(sync);
        }
    }

    private static String instanceId(SyncKey sync) {
        return sync.accountId() + "/" + sync.syncId();
    }

    private static SyncKey syncKey(String instanceId) {
        int slash = instanceId.indexOf('/');
        return new SyncKey(instanceId.substring(0, slash), instanceId.substring(slash + 1));
    }
}
