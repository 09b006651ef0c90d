package io.callbook.matching.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double up to a cap, with jitter so that replicas do not come back all at once.
 *
 * @param first the first pause
 * @param longest the cap
 */
record Backoff(Duration first, Duration longest) {
    private static final int MAX_DOUBLINGS = 20;

    /**
     * The pause after some failures in a row: between half of the full pause and all of it.
     *
     * @param failures at least 1
     */
    Duration pause(int failures, RandomGenerator random) {
        long full = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        long capped = Math.max(1, Math.min(full, longest.toMillis()));
        return Duration.ofMillis(capped - random.nextLong(capped / 2 + 1));
    }
}
