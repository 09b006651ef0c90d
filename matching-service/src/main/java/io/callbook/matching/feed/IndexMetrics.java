package io.callbook.matching.feed;

import io.callbook.matching.index.IndexSize;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Shows the size and the lag of each account's index. */
@ApplicationScoped
class IndexMetrics {
    private static final double MILLIS_PER_SECOND = 1000.0;

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<String, List<Gauge>> gauges = new ConcurrentHashMap<>();

    IndexMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void add(LiveAccount account) {
        gauges.put(
                account.accountId(),
                List.of(
                        gauge(
                                "callbook.index.contacts",
                                "Contacts in the index",
                                account,
                                each -> size(each).contacts()),
                        gauge(
                                "callbook.index.entries",
                                "Numbers in the index, counted for each contact",
                                account,
                                each -> size(each).entries()),
                        gauge(
                                "callbook.index.organizations",
                                "Organizations that have numbers",
                                account,
                                each -> each.organizations().size()),
                        gauge(
                                "callbook.index.bytes",
                                "Memory of the index's arrays",
                                account,
                                each -> size(each).bytes()),
                        gauge(
                                "callbook.index.table.bytes",
                                "The part of them that finding takes: numbers, ids, addresses",
                                account,
                                each -> size(each).tableBytes()),
                        gauge(
                                "callbook.feed.lag.seconds",
                                "Since the store last confirmed that the index has everything",
                                account,
                                this::lagSeconds)));
    }

    void remove(String accountId) {
        List<Gauge> removed = gauges.remove(accountId);
        if (removed != null) {
            removed.forEach(registry::remove);
        }
    }

    private Gauge gauge(
            String name,
            String description,
            LiveAccount account,
            ToDoubleFunction<LiveAccount> value) {
        return Gauge.builder(name, account, value)
                .description(description)
                .tag("account", account.accountId())
                .strongReference(true)
                .register(registry);
    }

    private static IndexSize size(LiveAccount account) {
        return account.index().size();
    }

    private double lagSeconds(LiveAccount account) {
        Duration age = account.age(clock.millis());
        return age.toMillis() / MILLIS_PER_SECOND;
    }
}
