package io.callbook.matching.caller;

import java.time.Duration;

/**
 * How good the knowledge behind an answer is.
 *
 * @param age since the store last confirmed it
 * @param degraded whether the router should be told that it may be outdated or incomplete
 */
record Freshness(Duration age, boolean degraded) {
    /** The store itself was asked just now. */
    static final Freshness OF_THE_STORE = new Freshness(Duration.ZERO, false);

    static Freshness ofMemory(Duration age, Duration limit) {
        return new Freshness(age, age.compareTo(limit) > 0);
    }

    /** The same, for an answer for which the store should have been asked and could not. */
    Freshness withoutStore() {
        return new Freshness(age, true);
    }
}
