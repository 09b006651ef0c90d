package io.callbook.contacts.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many listen to the feed, and how much they are told; shown from the start. */
@Startup
@ApplicationScoped
class FeedMetrics {
    private final AtomicInteger readers = new AtomicInteger();
    private final Counter changes;
    private final Counter snapshotContacts;

    FeedMetrics(MeterRegistry registry) {
        registry.gauge("callbook.feed.readers", readers);
        changes = registry.counter("callbook.feed.changes");
        snapshotContacts = registry.counter("callbook.feed.snapshot.contacts");
    }

    void readerCame() {
        readers.incrementAndGet();
    }

    void readerLeft() {
        readers.decrementAndGet();
    }

    void sent(ChangeWatch.Batch batch) {
        changes.increment(batch.reading().page().changes().size());
    }

    void sent(Page<?> contacts) {
        snapshotContacts.increment(contacts.items().size());
    }
}
