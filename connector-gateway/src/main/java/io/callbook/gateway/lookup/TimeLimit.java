package io.callbook.gateway.lookup;

import java.time.Duration;

/**
 * Until when somebody waits.
 *
 * @param endNanos by {@link System#nanoTime()}
 */
record TimeLimit(long endNanos) {
    /** Time for the answer to travel. */
    private static final Duration TRAVEL = Duration.ofMillis(50);

    private static final int SHARES = 10;

    /** From now on; a little shorter, so that the answer arrives in time. */
    static TimeLimit within(Duration time) {
        Duration tenth = time.dividedBy(SHARES);
        Duration travel = tenth.compareTo(TRAVEL) < 0 ? tenth : TRAVEL;
        return new TimeLimit(System.nanoTime() + time.minus(travel).toNanos());
    }

    /** What is left; zero if nothing. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /** The limit for all but the last third of what is left. */
    TimeLimit leavingAThird() {
        return new TimeLimit(endNanos - remaining().toNanos() / 3);
    }
}
