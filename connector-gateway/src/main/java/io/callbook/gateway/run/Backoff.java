package io.callbook.gateway.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before trying again. */
final class Backoff {
    /** Enough doublings to reach any sensible longest wait, and no overflow. */
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** Doubles with each attempt up to the longest wait; a fifth of it is chance. */
    static Duration wait(RunConfig config, int attempts) {
        long doubled = config.firstRetry().toMillis() << Math.clamp(attempts, 0, MOST_DOUBLINGS);
        long millis = Math.min(doubled, config.longestRetry().toMillis());
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }
}
