package io.callbook.matching.call;

import io.callbook.contacts.v1.Call;
import io.callbook.matching.disk.Spool;
import io.callbook.matching.platform.JournalConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;

/**
 * Brings identified calls to the store, a moment after the answer, many at a time. What the store
 * does not take now is kept on this replica's disk and brought later.
 */
@ApplicationScoped
public class CallLog {
    private static final String FOLDER = "calls";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    private final RecentCalls recent;
    private final CallQueue queue;
    private final Thread thread = Thread.ofVirtual().name("call-log").unstarted(this::run);
    private long retryAt = System.nanoTime();
    private long complainAt = retryAt;
    private long complained;

    CallLog(
            CallDelivery delivery,
            RecentCalls recent,
            JournalConfig config,
            MeterRegistry metrics) {
        this.recent = recent;
        this.queue =
                new CallQueue(
                        Spool.open(
                                config.folder().resolve(FOLDER), config.maxCalls().asLongValue()),
                        delivery::send);
        metrics.gauge("callbook.calls.fresh", queue, CallQueue::fresh);
        metrics.gauge("callbook.calls.journalled", queue, CallQueue::spooled);
        FunctionCounter.builder("callbook.calls.lost", queue, CallQueue::lost).register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Will bring the call to the store, and remembers from where it came. Returns at once. */
    public void record(Call call) {
        recent.identified(call);
        queue.add(call);
    }

    /** Brings what is waiting; completes when it is in the store, or is on the disk. */
    public Uni<Void> flush() {
        return Uni.createFrom()
                .voidItem()
                .invoke(queue::deliver)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                bring();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Many that wait would take longer than a service that ends is given. */
    @PreDestroy
    void stop() throws IOException {
        thread.interrupt();
        if (queue.spooled() == 0) {
            queue.deliver();
        }
        queue.close();
    }

    /** While the store is away, what is fresh is on the disk as soon as it would be brought. */
    private void bring() {
        try {
            if (System.nanoTime() - retryAt < 0) {
                queue.keep();
            } else if (!queue.deliver()) {
                retryAt = System.nanoTime() + RETRY.toNanos();
            }
            complain();
        } catch (RuntimeException unforeseen) {
            Log.error("Calls could not be brought to the store; they are tried again", unforeseen);
            retryAt = System.nanoTime() + RETRY.toNanos();
        }
    }

    private void complain() {
        long lost = queue.lost();
        if (lost > complained && System.nanoTime() - complainAt >= 0) {
            Log.errorf(
                    "%d calls were not kept: the store did not take them, and this replica's disk"
                            + " holds as many as CALLBOOK_MATCHING_JOURNAL_MAX_CALLS allows",
                    lost - complained);
            complained = lost;
            complainAt = System.nanoTime() + BETWEEN_COMPLAINTS.toNanos();
        }
    }
}
