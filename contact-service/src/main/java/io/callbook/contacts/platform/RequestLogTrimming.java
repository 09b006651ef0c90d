package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets requests that nobody will repeat any more. */
@ApplicationScoped
class RequestLogTrimming implements Housekeeping {
    private static final String TRIM =
            """
            delete from request_log
             where account_id = $1 and created_at < now() - make_interval(secs => $2)
            """;

    private final Pool pool;
    private final HousekeepingConfig config;

    RequestLogTrimming(Pool pool, HousekeepingConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        double seconds = config.requestRetention().toSeconds();
        return pool.preparedQuery(TRIM).execute(Tuple.of(accountId, seconds)).replaceWithVoid();
    }
}
