package io.callbook.matching.caller;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts answers by outcome. */
@Singleton // Each call of a bean with a scope goes through a proxy.
class OutcomeMetrics {
    private final Map<CallerOutcome, Counter> counters = new EnumMap<>(CallerOutcome.class);

    OutcomeMetrics(MeterRegistry registry) {
        for (CallerOutcome outcome : CallerOutcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("callbook.identify.outcomes")
                            .description("Answers to IdentifyCaller")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(CallerOutcome outcome) {
        counters.get(outcome).increment();
    }
}
