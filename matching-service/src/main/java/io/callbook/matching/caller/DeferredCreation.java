package io.callbook.matching.caller;

import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.matching.deferred.DeferredContacts;
import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.feed.AccountDirectory;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.platform.StoreChannel;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Creates promised contacts as soon as the store answers again (MAT-16), on a virtual thread of its
 * own. Creating one twice does no harm: the store knows the reserved id.
 */
@ApplicationScoped
class DeferredCreation {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeferredContacts deferred;
    private final StoreClient store;
    private final StoreChannel channel;
    private final AccountDirectory accounts;
    private final CallerConfig config;
    private final Thread thread;

    /** Whether the log says that contacts are deferred, and how many were created since. */
    private boolean isBehind;

    private long created;

    DeferredCreation(
            DeferredContacts deferred,
            StoreClient store,
            StoreChannel channel,
            AccountDirectory accounts,
            CallerConfig config) {
        this.deferred = deferred;
        this.store = store;
        this.channel = channel;
        this.accounts = accounts;
        this.config = config;
        this.thread = Thread.ofVirtual().name("deferred-contacts").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(config.deferredRetry());
                createAll();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void createAll() {
        if (deferred.waiting().isEmpty()) {
            return;
        }
        if (!isBehind) {
            isBehind = true;
            Log.warn("Contacts of callers are deferred until the store takes them");
        }
        channel.retryNow();
        for (ResolveCallerRequest request : deferred.waiting()) {
            if (!create(request)) {
                return;
            }
            created++;
        }
        Log.infof("The store has all contacts that were deferred; they were %d", created);
        isBehind = false;
        created = 0;
    }

    /** False if the store still cannot be reached. */
    private boolean create(ResolveCallerRequest request) {
        LiveAccount account = accounts.findLoaded(request.getAccountId());
        long mark = account == null ? 0 : account.index().mark();
        try {
            ResolvedCaller resolved =
                    store.resolve(request, PATIENCE).await().atMost(PATIENCE.plusSeconds(1));
            if (account != null) {
                resolved.keepingAttributes(account.settings().matchAttributes())
                        .contacts()
                        .forEach(c -> account.index().putUnlessDeletedSince(mark, c));
            }
            deferred.done(request);
            return true;
        } catch (StoreUnavailableException absent) {
            return false;
        } catch (AccountNotFoundException gone) {
            Log.errorf(
                    "A deferred contact is given up: there is no account %s any more",
                    request.getAccountId());
            deferred.done(request);
            return true;
        } catch (RuntimeException unforeseen) {
            Log.error("A deferred contact cannot be created; it is tried again", unforeseen);
            return false;
        }
    }
}
