package io.callbook.contacts.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the pool of connections so that it remembers long statements, too. By default the client
 * prepares those of 2,048 characters and more anew each time, which takes the database longer than
 * running them.
 */
@Singleton
public class PoolWithAllStatements implements PgPoolCreator {
    private static final int LONGEST_STATEMENT = 20_000;

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> options = input.pgConnectOptionsList();
        options.forEach(each -> each.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        return PgBuilder.pool()
                .connectingTo(List.<SqlConnectOptions>copyOf(options))
                .with(input.poolOptions())
                .using(input.vertx())
                .build();
    }
}
