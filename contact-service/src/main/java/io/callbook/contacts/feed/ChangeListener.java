package io.callbook.contacts.feed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service's one connection that listens to the database's notifications. If it breaks it is
 * made again; meanwhile readers poll.
 */
@ApplicationScoped
class ChangeListener {
    private static final long PAUSE_MILLIS = Duration.ofSeconds(1).toMillis();

    private final Pool pool;
    private final Vertx vertx;
    private final ChangeSignals signals;
    private volatile boolean stopped;
    private volatile @Nullable SqlConnection connection;

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

    private void connect() {
        pool.getConnection().onSuccess(this::listen).onFailure(this::retry);
    }

    private void listen(SqlConnection opened) {
        connection = opened;
        opened.closeHandler(closed -> retryLater());
        PgConnection.cast(opened)
                .notificationHandler(notification -> signals.raise(notification.getPayload()));
        opened.query("listen contact_change")
                .execute()
                .onSuccess(listening -> signals.raiseAll())
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
