package io.callbook.matching.feed;

import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.failure.IndexLoadingException;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads one account and keeps it fresh until it is stopped, on a virtual thread of its own:
 * snapshot, then changes from the snapshot's position; after a failure again from the last
 * position, or with a new snapshot, built aside, if the position is too old.
 */
final class AccountFeed implements Runnable {
    private final String accountId;
    private final FeedClient client;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Consumer<LiveAccount> onLoaded;
    private final CompletableFuture<LiveAccount> loaded = new CompletableFuture<>();
    private @Nullable String position;
    private boolean mayLackOrganizations;
    private int failures;

    AccountFeed(
            String accountId,
            FeedClient client,
            Backoff backoff,
            InstantSource clock,
            Consumer<LiveAccount> onLoaded) {
        this.accountId = accountId;
        this.client = client;
        this.backoff = backoff;
        this.clock = clock;
        this.onLoaded = onLoaded;
    }

    String accountId() {
        return accountId;
    }

    /** The account as soon as it is loaded; fails if it does not exist. */
    CompletableFuture<LiveAccount> loaded() {
        return loaded;
    }

    /** Returns when the account turns out not to exist, or on interrupt. */
    @Override
    public void run() {
        try {
            while (follow()) {
                Thread.sleep(backoff.pause(Math.max(1, failures), ThreadLocalRandom.current()));
            }
        } catch (InterruptedException stopped) {
            loaded.completeExceptionally(new IndexLoadingException(accountId));
        }
    }

    /** One connection; false if there is nothing to follow. */
    private boolean follow() throws InterruptedException {
        try {
            String from = position == null ? load() : position;
            Watch watch = new Watch();
            client.watch(accountId, from, watch::take);
            return true;
        } catch (FeedException failure) {
            return survives(failure);
        } catch (RuntimeException unforeseen) {
            failures++;
            Log.errorf(unforeseen, "The feed of account %s cannot be read", accountId);
            return true;
        }
    }

    private String load() throws FeedException, InterruptedException {
        Instant asOf = clock.instant();
        Snapshot snapshot = new Snapshot();
        client.snapshot(accountId, snapshot::take);
        LiveAccount known = loaded.getNow(null);
        if (known == null) {
            LiveAccount account = new LiveAccount(accountId, snapshot.content, asOf);
            onLoaded.accept(account);
            loaded.complete(account);
        } else {
            known.replace(snapshot.content, asOf);
        }
        Duration took = Duration.between(asOf, clock.instant());
        Log.infof(
                "Loaded account %s: %d contacts in %d ms",
                accountId, snapshot.content.index().size().contacts(), took.toMillis());
        position = snapshot.position;
        mayLackOrganizations = !snapshot.toldSettings;
        failures = 0;
        return snapshot.position;
    }

    private boolean survives(FeedException failure) {
        failures++;
        switch (failure.kind()) {
            case ACCOUNT_NOT_FOUND -> {
                loaded.completeExceptionally(new AccountNotFoundException(accountId));
                return false;
            }
            case POSITION_LOST -> position = null;
            case UNAVAILABLE -> {}
        }
        if (failures == 1) {
            Log.warnf("The feed of account %s ended: %s", accountId, failure.getMessage());
        }
        return true;
    }

    /**
     * One stream of changes. A store of an older version, which says nothing of settings, keeps
     * back organizations too; as soon as a newer one answers, a new snapshot makes up for that. The
     * same if changed settings ask for what the index does not hold.
     */
    private final class Watch {
        private boolean toldSettings;

        /** Whether to go on. */
        boolean take(ChangesPart part) {
            toldSettings |= part.settings() != null;
            boolean asksForMore =
                    part.settings() != null && !loaded.join().content().holdsFor(part.settings());
            if (asksForMore || (toldSettings && mayLackOrganizations)) {
                position = null;
                return false;
            }
            mayLackOrganizations |= !toldSettings;
            loaded.join().take(part);
            position = part.position();
            failures = 0;
            return true;
        }
    }

    /** The content while it is filled. */
    private final class Snapshot {
        private final AccountContent content = new AccountContent(accountId);
        private String position = "";
        private boolean toldSettings;

        void take(SnapshotPart part) {
            content.take(part);
            position = part.position();
            toldSettings |= part.settings() != null;
        }
    }
}
