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

    private final RecentCalls recent;
    private final CallQueue queue;
    private final Thread thread = Thread.ofVirtual().name("call-log").unstarted(this::run);
    private long retryAt = System.nanoTime();
    private boolean isAway;

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
        if (queue.spooled() > 0) {
            Log.infof("%d earlier calls are still to be brought to the store", queue.spooled());
        }
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
            } else {
                tell(queue.deliver());
            }
        } catch (RuntimeException unforeseen) {
            Log.error("Calls could not be brought to the store; they are tried again", unforeseen);
            retryAt = System.nanoTime() + RETRY.toNanos();
        }
    }

    /** Once when the store goes, and once when it is back. */
    private void tell(boolean reached) {
        if (!reached) {
            retryAt = System.nanoTime() + RETRY.toNanos();
        }
        if (isAway && reached) {
            Log.infof("The store takes calls again; %d are still to be brought", queue.spooled());
        } else if (!isAway && !reached) {
            Log.warn("The store does not take calls; they are kept on the disk until it does");
        }
        isAway = !reached;
    }
}
