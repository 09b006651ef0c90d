package io.callbook.matching.feed;

import io.callbook.matching.failure.IndexLoadingException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts in memory. An account is loaded when it is first asked for. */
@Singleton // Each call of a bean with a scope goes through a proxy.
public class AccountDirectory {
    private final FeedClient client;
    private final FeedConfig config;
    private final InstantSource clock;
    private final IndexMetrics metrics;
    private final Backoff backoff;
    private final Map<String, Residence> residences = new ConcurrentHashMap<>();

    AccountDirectory(
            FeedClient client, FeedConfig config, InstantSource clock, IndexMetrics metrics) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.backoff = new Backoff(config.retryFirst(), config.retryMax());
    }

    /** The account if it is in memory, at once. */
    public @Nullable LiveAccount findLoaded(String accountId) {
        return findLoaded(accountId, clock.millis());
    }

    /** The same for those who know the time, in milliseconds since 1970. */
    public @Nullable LiveAccount findLoaded(String accountId, long nowMillis) {
        Residence residence = residences.get(accountId);
        return residence == null ? null : residence.askedFor(nowMillis);
    }

    /**
     * The account, loaded if need be. Fails with AccountNotFoundException, or with
     * IndexLoadingException if it takes too long; the loading goes on then.
     */
    public Uni<LiveAccount> load(String accountId, Duration patience) {
        Duration wait = patience.compareTo(config.loadWait()) < 0 ? patience : config.loadWait();
        return Uni.createFrom()
                .completionStage(() -> settle(accountId).copy())
                .ifNoItem()
                .after(wait)
                .failWith(() -> new IndexLoadingException(accountId));
    }

    /** Starts to load an account unless it is loaded or loading. */
    CompletableFuture<LiveAccount> settle(String accountId) {
        Residence residence = residences.computeIfAbsent(accountId, this::moveIn);
        makeRoom(accountId);
        return residence.feed().loaded();
    }

    @PreDestroy
    void stop() {
        List<Residence> running = List.copyOf(residences.values());
        residences.keySet().forEach(metrics::remove);
        residences.clear();
        running.forEach(residence -> residence.thread().interrupt());
    }

    private Residence moveIn(String accountId) {
        AccountFeed feed = new AccountFeed(accountId, client, backoff, clock, metrics::add);
        Thread thread =
                Thread.ofVirtual().name("feed-" + accountId).unstarted(() -> live(accountId, feed));
        Residence residence = new Residence(feed, thread, clock.millis());
        thread.start();
        return residence;
    }

    private void live(String accountId, AccountFeed feed) {
        try {
            feed.run();
        } finally {
            residences.computeIfPresent(
                    accountId, (id, residence) -> leave(residence, feed) ? null : residence);
        }
    }

    private boolean leave(Residence residence, AccountFeed feed) {
        boolean own = residence.feed() == feed;
        if (own) {
            metrics.remove(feed.accountId());
        }
        return own;
    }

    /** Drops the account that was not asked for longest, if there are too many. */
    private void makeRoom(String newcomer) {
        if (residences.size() <= config.maxAccounts()) {
            return;
        }
        residences.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(newcomer))
                .min(Comparator.comparingLong(entry -> entry.getValue().lastAskedMillis()))
                .ifPresent(entry -> moveOut(entry.getKey(), entry.getValue()));
    }

    private void moveOut(String accountId, Residence residence) {
        Log.infof("Dropped account %s from memory to make room", accountId);
        if (residences.remove(accountId, residence)) {
            metrics.remove(accountId);
        }
        residence.thread().interrupt();
    }
}
