package io.callbook.matching.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time, so that tests can bring their own. */
final class ClockProducer {
    private ClockProducer() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }
}
