package io.callbook.sandbox.salesforce.store;

import java.time.Instant;
import java.time.InstantSource;

/** Gives each transaction a later stamp than all before it, whatever the machine's clock does. */
final class StampClock {
    private final InstantSource clock;
    private long lastMillis;

    StampClock(InstantSource clock) {
        this.clock = clock;
    }

    Instant next() {
        lastMillis = Math.max(clock.millis(), lastMillis + 1);
        return Instant.ofEpochMilli(lastMillis);
    }

    void observe(long stampMillis) {
        lastMillis = Math.max(lastMillis, stampMillis);
    }
}
