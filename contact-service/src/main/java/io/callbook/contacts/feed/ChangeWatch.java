package io.callbook.contacts.feed;

import io.callbook.contacts.account.Account;
import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.feed.LogPage.Rest;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.CallFlow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Follows an account's log of changes for as long as somebody listens. */
@ApplicationScoped
class ChangeWatch {
    /** Timers know nothing shorter. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private final AccountDirectory accounts;
    private final ChangeSignals signals;
    private final SharedLog log;
    private final FeedConfig config;
    private final FeedMetrics metrics;

    ChangeWatch(
            AccountDirectory accounts,
            ChangeSignals signals,
            SharedLog log,
            FeedConfig config,
            FeedMetrics metrics) {
        this.accounts = accounts;
        this.signals = signals;
        this.log = log;
        this.config = config;
        this.metrics = metrics;
    }

    /** Changes after a position, and heartbeats while there are none. */
    Multi<Batch> watch(String accountId, String token, CallFlow flow) {
        Executor here = CallContext.capture();
        return accounts.getDefaultRegion(accountId)
                .map(region -> new Reader(accountId, Position.parse(accountId, token), here))
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
     * @param reading what the log said, shared with other readers
     * @param asOf everything committed before is at or before the position
     * @param asOfBefore what the reader was told before
     * @param account in the reader's first batch, and whenever the settings changed; else null
     */
    record Batch(LogReading reading, Instant asOf, Instant asOfBefore, @Nullable Account account) {}

    /** One listener's place in the log. Steps follow one another; never used by two threads. */
    private final class Reader {
        private final String accountId;
        private final Executor here;
        private Position position;
        private Instant asOf = Instant.EPOCH;
        private SettingsMark settings = SettingsMark.NONE;
        private long lastSentNanos = System.nanoTime() - config.heartbeat().toNanos();

        Reader(String accountId, Position position, Executor here) {
            this.accountId = accountId;
            this.position = position;
            this.here = here;
        }

        Uni<Batch> next() {
            return log.read(accountId, position).emitOn(here).chain(this::send);
        }

        private Uni<Batch> send(LogReading reading) {
            LogPage page = reading.page();
            position = page.position();
            Instant before = asOf;
            asOf = page.asOf().isAfter(asOf) ? page.asOf() : asOf;
            if (page.settings().isNewsAfter(settings)) {
                settings = page.settings();
                return accounts.getAccount(accountId)
                        .emitOn(here)
                        .map(account -> new Batch(reading, asOf, before, account))
                        .invoke(this::sent);
            }
            Duration left = untilHeartbeat();
            if (!page.changes().isEmpty() || left.compareTo(SHORTEST_PAUSE) < 0) {
                return Uni.createFrom()
                        .item(new Batch(reading, asOf, before, null))
                        .invoke(this::sent);
            }
            Duration pause = page.rest() == Rest.PENDING ? config.pendingPoll() : config.poll();
            Duration shorter = pause.compareTo(left) < 0 ? pause : left;
            return signals.await(accountId, reading.counted(), shorter).chain(this::next);
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
