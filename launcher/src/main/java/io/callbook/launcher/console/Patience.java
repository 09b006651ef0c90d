package io.callbook.launcher.console;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long to watch something that does not move. */
public final class Patience {
    private final long limitNanos;
    private final LongSupplier clockNanos;
    private long lastState = -1;
    private long lastMoved;

    public Patience(Duration limit) {
        this(limit, System::nanoTime);
    }

    Patience(Duration limit, LongSupplier clockNanos) {
        this.limitNanos = limit.toNanos();
        this.clockNanos = clockNanos;
        this.lastMoved = clockNanos.getAsLong();
    }

    /**
     * Whether nothing has moved for too long.
     *
     * @param state a number that changes with each step forward, never negative
     */
    public boolean isOver(long state) {
        long now = clockNanos.getAsLong();
        if (state != lastState) {
            lastState = state;
            lastMoved = now;
        }
        return now - lastMoved > limitNanos;
    }
}
