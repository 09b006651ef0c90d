package io.callbook.contacts.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers the other features' question whether an account exists, and its default region. */
@ApplicationScoped
public class AccountDirectory {
    private static final String DEFAULT_REGION =
            "select default_region from account where account_id = $1";

    private final Pool pool;

    /** Reads from the service's pool. */
    public AccountDirectory(Pool pool) {
        this.pool = pool;
    }

    /** The account's default region; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public Uni<String> getDefaultRegion(String accountId) {
        if (!AccountRules.isAccountId(accountId)) {
            return Uni.createFrom().failure(AccountRules.notFound(accountId));
        }
        return pool.preparedQuery(DEFAULT_REGION)
                .execute(Tuple.of(accountId))
                .map(rows -> region(accountId, rows));
    }

    private static String region(String accountId, RowSet<Row> rows) {
        for (Row row : rows) {
            return row.getString(0);
        }
        throw AccountRules.notFound(accountId);
    }
}
