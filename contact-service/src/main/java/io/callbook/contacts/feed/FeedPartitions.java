package io.callbook.contacts.feed;

import io.callbook.contacts.platform.AccountScope;
import io.callbook.contacts.platform.HousekeepingConfig;
import io.callbook.contacts.platform.StoreTrouble;
import io.callbook.contacts.platform.UnitOfWork;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the partitions of the log of changes: makes those of the days to come, and drops those that
 * are older than the retention. Does no harm on several replicas at once.
 */
@ApplicationScoped
class FeedPartitions {
    private static final String EXTEND = "select contact_change_extend($1)";
    private static final String DROP_OLDEST =
            "select contact_change_drop_oldest(make_interval(secs => $1))";

    /** The database gives up at once where others would have to wait; then we come again. */
    private static final int ATTEMPTS = 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final UnitOfWork unitOfWork;
    private final HousekeepingConfig housekeeping;
    private final FeedConfig config;

    FeedPartitions(
            Vertx vertx,
            UnitOfWork unitOfWork,
            HousekeepingConfig housekeeping,
            FeedConfig config) {
        this.vertx = vertx;
        this.unitOfWork = unitOfWork;
        this.housekeeping = housekeeping;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        round();
    }

    private void round() {
        // The outermost loop: a failed round is told, and tried again after the pause.
        tidy().onTermination()
                .invoke(() -> vertx.setTimer(housekeeping.every().toMillis(), timer -> round()))
                .subscribe()
                .with(
                        done -> Log.debug("The feed has its partitions"),
                        failure ->
                                Log.warnf(
                                        "The feed's partitions could not be tidied up: %s",
                                        failure.getMessage()));
    }

    /** Makes the partitions that are missing and drops the old ones. */
    Uni<Void> tidy() {
        return extend().chain(this::dropOld);
    }

    private Uni<Void> extend() {
        return patiently(EXTEND, Tuple.of(config.partitionsAhead()))
                .map(row -> row.getInteger(0))
                .invoke(made -> Log.debugf("Made %d partitions of the feed", made))
                .replaceWithVoid();
    }

    private Uni<Void> dropOld() {
        return patiently(DROP_OLDEST, Tuple.of((double) config.retention().toSeconds()))
                .map(row -> Optional.ofNullable(row.getString(0)))
                .chain(dropped -> dropped.map(this::dropNext).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> dropNext(String dropped) {
        Log.infof("Dropped %s, which is older than the feed's retention", dropped);
        return dropOld();
    }

    private Uni<Row> patiently(String statement, Tuple values) {
        return unitOfWork
                .run(
                        AccountScope.ALL_ACCOUNTS,
                        connection -> connection.preparedQuery(statement).execute(values))
                .map(rows -> rows.iterator().next())
                .onFailure(StoreTrouble::isLockTaken)
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS);
    }
}
