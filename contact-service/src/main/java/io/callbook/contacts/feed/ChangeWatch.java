package io.callbook.contacts.feed;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.feed.LogPage.Rest;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.CallFlow;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Follows an account's log of changes for as long as somebody listens. */
@ApplicationScoped
class ChangeWatch {
    /** Timers know nothing shorter. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private final AccountDirectory accounts;
    private final ChangeSignals signals;
    private final UnitOfWork unitOfWork;
    private final FeedConfig config;
    private final FeedMetrics metrics;

    ChangeWatch(
            AccountDirectory accounts,
            ChangeSignals signals,
            UnitOfWork unitOfWork,
            FeedConfig config,
            FeedMetrics metrics) {
        this.accounts = accounts;
        this.signals = signals;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.metrics = metrics;
    }

    /** Changes after a position, and heartbeats while there are none. */
    Multi<Batch> watch(String accountId, String token, CallFlow flow) {
        Executor here = CallContext.capture();
        return accounts.getDefaultRegion(accountId)
                .map(region -> new Reader(accountId, Position.parse(accountId, token)))
                .onItem()
                .transformToMulti(reader ->
                        Multi.createBy()
                                .repeating()
                                .uni(() -> flow.whenReady().emitOn(here).chain(reader::next))
                                .indefinitely())
                .onSubscription()
                .invoke(metrics::readerCame)
                .onTermination()
                .invoke(metrics::readerLeft);
    }

    /**
     * Changes or, if there are none, a heartbeat.
     *
     * @param page what the log said
     * @param contacts the states of those changed contacts that exist
     * @param asOfBefore what the reader was told before
     */
    record Batch(LogPage page, Map<UUID, Contact> contacts, Instant asOfBefore) {
        /** Copies the contacts. */
        Batch {
            contacts = Map.copyOf(contacts);
        }
    }

    /** One listener's place in the log. Steps follow one another; never used by two threads. */
    private final class Reader {
        private final String accountId;
        private Position position;
        private Instant asOf = Instant.EPOCH;
        private long lastSentNanos = System.nanoTime() - config.heartbeat().toNanos();

        Reader(String accountId, Position position) {
            this.accountId = accountId;
            this.position = position;
        }

        Uni<Batch> next() {
            long counted = signals.count(accountId);
            return unitOfWork
                    .read(
                            accountId,
                            connection ->
                                    LogReader.read(
                                            connection, accountId, position, config.changesPage()))
                    .chain(page -> send(page, counted));
        }

        private Uni<Batch> send(LogPage page, long counted) {
            position = page.position();
            Instant before = asOf;
            asOf = page.asOf().isAfter(asOf) ? page.asOf() : asOf;
            LogPage told = new LogPage(page.changes(), position, asOf, page.rest());
            if (!page.changes().isEmpty()) {
                return states(page.changes())
                        .map(contacts -> new Batch(told, contacts, before))
                        .invoke(this::sent);
            }
            Duration left = untilHeartbeat();
            if (left.compareTo(SHORTEST_PAUSE) < 0) {
                return Uni.createFrom().item(new Batch(told, Map.of(), before)).invoke(this::sent);
            }
            Duration pause = page.rest() == Rest.PENDING ? config.pendingPoll() : config.poll();
            Duration shorter = pause.compareTo(left) < 0 ? pause : left;
            return signals.await(accountId, counted, shorter).chain(this::next);
        }

        private Uni<Map<UUID, Contact>> states(List<LoggedChange> changes) {
            Set<UUID> ids = new HashSet<>();
            changes.forEach(change -> ids.add(change.contactId()));
            return unitOfWork.read(
                    accountId, connection -> ContactReader.byIds(connection, accountId, ids));
        }

        private Duration untilHeartbeat() {
            return config.heartbeat().minusNanos(System.nanoTime() - lastSentNanos);
        }

        private void sent(Batch batch) {
            lastSentNanos = System.nanoTime();
            metrics.sent(batch);
        }
    }
}
