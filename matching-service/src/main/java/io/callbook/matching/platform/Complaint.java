package io.callbook.matching.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Something that may go wrong thousands of times a second and is logged once a minute, with how
 * often it did. For any thread.
 */
public final class Complaint {
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final LongConsumer log;
    private final AtomicLong untold = new AtomicLong();
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    /**
     * Nothing has gone wrong yet.
     *
     * @param log is told how often it went wrong since it was told last
     */
    public Complaint(LongConsumer log) {
        this.log = log;
    }

    /** It went wrong so often; logged now, or with what comes after a minute. */
    public void add(long times) {
        untold.addAndGet(times);
        long due = nextAt.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextAt.compareAndSet(due, now + PAUSE)) {
            log.accept(untold.getAndSet(0));
        }
    }
}
