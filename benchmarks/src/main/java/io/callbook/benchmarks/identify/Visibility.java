package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Connections;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * How long after a change identify shows it. Contacts are renamed at a fixed pace, batch by batch;
 * of each batch some numbers are asked for until the new name comes. The clock starts when the
 * batch is sent: the commit comes later, so that the times are rather too long than too short.
 */
final class Visibility {
    private static final int BATCHES_PER_SECOND = 20;
    private static final int PROBES = 5;
    private static final int POOL_BATCHES = 100;
    private static final int DIGITS = 3;

    private final Channel store;
    private final Connections matching;
    private final int batch;
    private int sent;

    Visibility(Channel store, Connections matching, int changesPerSecond) {
        this.store = store;
        this.matching = matching;
        this.batch = changesPerSecond / BATCHES_PER_SECOND;
    }

    /**
     * What was seen.
     *
     * @param changesPerSecond that were answered
     * @param nanos of the changes that were asked for
     */
    record Seen(double changesPerSecond, Histogram nanos) {}

    /** The first run creates the contacts, unless it is too short for that. */
    Seen run(Duration time) throws InterruptedException {
        List<Probe> probes = new ArrayList<>();
        long batches = Math.max(1, time.toSeconds() * BATCHES_PER_SECOND);
        long start = System.nanoTime();
        ChangeStream stream = ChangeStream.open(store);
        for (long number = 0; number < batches; number++) {
            waitUntil(start + number * TimeUnit.SECONDS.toNanos(1) / BATCHES_PER_SECOND);
            probes.addAll(sendBatch(stream));
        }
        stream.awaitAnswers();
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        return new Seen(batches * batch / seconds, nanos(probes));
    }

    private List<Probe> sendBatch(ChangeStream stream) {
        int first = sent % (POOL_BATCHES * batch);
        long now = System.nanoTime();
        stream.send(first, batch, sent);
        List<Probe> probes = new ArrayList<>();
        for (int i = 1; i <= Math.min(PROBES, batch); i++) {
            int offset = batch * i / Math.min(PROBES, batch) - 1;
            probes.add(Probe.start(matching.ofSlot(i), first + offset, sent + offset, now));
        }
        sent += batch;
        return probes;
    }

    private static Histogram nanos(List<Probe> probes) throws InterruptedException {
        Histogram nanos = new Histogram(DIGITS);
        for (Probe probe : probes) {
            nanos.recordValue(probe.await());
        }
        return nanos;
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
