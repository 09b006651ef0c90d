package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
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

    private final UnitOfWork unitOfWork;
    private final HousekeepingConfig config;

    RequestLogTrimming(UnitOfWork unitOfWork, HousekeepingConfig config) {
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        Tuple values = Tuple.of(accountId, (double) config.requestRetention().toSeconds());
        return unitOfWork
                .run(accountId, connection -> connection.preparedQuery(TRIM).execute(values))
                .replaceWithVoid();
    }
}
