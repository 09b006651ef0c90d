package io.callbook.matching.feed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Loads all accounts at start, a few at a time; tries until contact-service answers. */
@ApplicationScoped
class Preload {
    private final AccountDirectory directory;
    private final FeedClient client;
    private final FeedConfig config;
    private final AtomicInteger settled = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().name("preload").unstarted(this::run);
    private volatile int expected = -1;

    Preload(AccountDirectory directory, FeedClient client, FeedConfig config) {
        this.directory = directory;
        this.client = client;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.preload()) {
            thread.start();
        } else {
            expected = 0;
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    /** Whether all accounts that existed at start are in memory. */
    boolean isComplete() {
        return expected >= 0 && settled.get() >= expected;
    }

    /** For people: how far it is. */
    String progress() {
        return expected < 0
                ? "contact-service has not answered yet"
                : settled.get() + " of " + expected + " accounts loaded";
    }

    private void run() {
        try {
            List<String> accountIds = listAccounts();
            expected = accountIds.size();
            Semaphore places = new Semaphore(config.preloadParallel());
            for (String accountId : accountIds) {
                places.acquire();
                load(accountId, places);
            }
        } catch (InterruptedException stopped) {
            Log.debug("Loading the accounts was interrupted");
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The feed itself reports why it fails.
    private void load(String accountId, Semaphore places) {
        directory
                .settle(accountId)
                .whenComplete((account, failure) -> {
                    settled.incrementAndGet();
                    places.release();
                });
    }

    private List<String> listAccounts() throws InterruptedException {
        Backoff backoff = new Backoff(config.retryFirst(), config.retryMax());
        for (int failures = 1; ; failures++) {
            try {
                return client.accountIds(config.maxAccounts());
            } catch (FeedException failure) {
                if (failures == 1) {
                    Log.warnf(
                            "The accounts cannot be listed yet, trying on: %s",
                            failure.getMessage());
                }
                Thread.sleep(backoff.pause(failures, ThreadLocalRandom.current()));
            }
        }
    }
}
