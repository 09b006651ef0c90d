package io.callbook.contacts.account;

import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers the other features' question whether an account exists, and its default region. */
@ApplicationScoped
public class AccountDirectory {
    private static final String DEFAULT_REGION =
            "select default_region from account where account_id = $1";

    private final UnitOfWork unitOfWork;

    /** Reads in transactions of their own. */
    public AccountDirectory(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** The account's default region; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public Uni<String> getDefaultRegion(String accountId) {
        if (!AccountRules.isAccountId(accountId)) {
            return Uni.createFrom().failure(AccountRules.notFound(accountId));
        }
        return unitOfWork
                .read(
                        accountId,
                        connection ->
                                connection
                                        .preparedQuery(DEFAULT_REGION)
                                        .execute(Tuple.of(accountId)))
                .map(rows -> region(accountId, rows));
    }

    private static String region(String accountId, RowSet<Row> rows) {
        for (Row row : rows) {
            return row.getString(0);
        }
        throw AccountRules.notFound(accountId);
    }
}
