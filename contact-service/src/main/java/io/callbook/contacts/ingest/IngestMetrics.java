package io.callbook.contacts.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Counts the records that came in, by what was done with them. */
@ApplicationScoped
class IngestMetrics {
    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(List<UpsertResult> results) {
        for (UpsertOutcome outcome : UpsertOutcome.values()) {
            int count =
                    Math.toIntExact(results.stream().filter(r -> r.outcome() == outcome).count());
            if (count > 0) {
                String name = outcome.name().toLowerCase(Locale.ROOT);
                registry.counter("callbook.ingest.records", "outcome", name).increment(count);
            }
        }
    }
}
