package io.callbook.gateway.run;

import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.ledger.Settlement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Counts what runs do. */
@ApplicationScoped
public final class RunMetrics {
    private final MeterRegistry registry;

    /** Counts in this registry. */
    public RunMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A run is over. */
    void finished(RunTicket ticket, boolean well) {
        Timer.builder("callbook.run")
                .description("From the request of a run to its end")
                .tag("kind", ticket.kind().name().toLowerCase(Locale.ROOT))
                .tag("state", well ? "succeeded" : "failed")
                .register(registry)
                .record(Duration.between(ticket.requestedAt(), Instant.now()));
    }

    /** A run waits for a CRM or the store. */
    void postponed() {
        registry.counter("callbook.run.postponed").increment();
    }

    /** A CRM reported changes. */
    public void captured(int changes) {
        registry.counter("callbook.records.captured").increment(changes);
    }

    /** Records were settled. */
    public void settled(List<Settlement> settlements) {
        settlements.forEach(settlement ->
                registry.counter(
                                "callbook.records.settled",
                                "outcome",
                                settlement.outcome().name().toLowerCase(Locale.ROOT))
                        .increment());
    }
}
