package io.callbook.contacts.feed;

import io.callbook.contacts.platform.AccountWritten;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The service's one connection that listens to the database's notifications, and by which it
 * announces its own changes to the other replicas. If it breaks it is made again; meanwhile readers
 * poll.
 */
@ApplicationScoped
class ChangeListener {
    private static final long PAUSE_MILLIS = Duration.ofSeconds(1).toMillis();

    /** Of many changes at once the others are told so often. */
    private static final long BETWEEN_ANNOUNCEMENTS_MILLIS = 5;

    private static final String ANNOUNCE =
            """
            select pg_notify('contact_change', account_id)
              from unnest($1::text[]) as changed (account_id)
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final ChangeSignals signals;
    private volatile boolean stopped;
    private volatile @Nullable SqlConnection connection;
    private final Set<String> unannounced = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean announcing = new AtomicBoolean();

    ChangeListener(Pool pool, Vertx vertx, ChangeSignals signals) {
        this.pool = pool;
        this.vertx = vertx;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        SqlConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    /** Readers here are woken at once, those of other replicas a moment later. */
    void announce(@Observes AccountWritten written) {
        signals.raise(written.accountId());
        unannounced.add(written.accountId());
        announceTheRest();
    }

    private void announceTheRest() {
        SqlConnection open = connection;
        if (unannounced.isEmpty() || open == null || !announcing.compareAndSet(false, true)) {
            return;
        }
        Set<String> accounts = Set.copyOf(unannounced);
        unannounced.removeAll(accounts);
        open.preparedQuery(ANNOUNCE)
                .execute(Tuple.of(accounts.toArray(String[]::new)))
                .onFailure(failure ->
                        Log.debugf("Changes were not announced: %s", failure.getMessage()))
                .onComplete(told ->
                        vertx.setTimer(
                                BETWEEN_ANNOUNCEMENTS_MILLIS,
                                timer -> {
                                    announcing.set(false);
                                    announceTheRest();
                                }));
    }

    private void connect() {
        pool.getConnection().onSuccess(this::listen).onFailure(this::retry);
    }

    private void listen(SqlConnection opened) {
        connection = opened;
        opened.closeHandler(closed -> retryLater());
        PgConnection pg = PgConnection.cast(opened);
        pg.notificationHandler(notification -> {
            if (notification.getProcessId() != pg.processId()) {
                signals.raise(notification.getPayload());
            }
        });
        opened.query("listen contact_change")
                .execute()
                .onSuccess(listening -> {
                    signals.raiseAll();
                    announceTheRest();
                })
                // Closing leads to another try.
                .onFailure(failure -> opened.close());
    }

    private void retry(Throwable failure) {
        Log.debugf("No connection to listen on: %s", failure.getMessage());
        retryLater();
    }

    private void retryLater() {
        if (!stopped) {
            vertx.setTimer(PAUSE_MILLIS, timer -> connect());
        }
    }
}
