package io.callbook.gateway.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Measures how long callers wait. */
@Singleton
class LookupMetrics {
    private final MeterRegistry registry;

    LookupMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same work, with its time and whether it had an answer recorded. */
    <T> Supplier<T> timed(String kind, Supplier<T> work) {
        return () -> {
            Timer.Sample sample = Timer.start(registry);
            boolean answered = false;
            try {
                T answer = work.get();
                answered = true;
                return answer;
            } finally {
                sample.stop(timer(kind, answered));
            }
        };
    }

    private Timer timer(String kind, boolean answered) {
        return Timer.builder("callbook.lookup")
                .description("From a look-up's start to its answer")
                .tag("kind", kind)
                .tag("answered", String.valueOf(answered))
                .register(registry);
    }
}
