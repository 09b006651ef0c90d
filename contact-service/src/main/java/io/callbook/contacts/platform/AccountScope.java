package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Names the account whose rows a transaction may see and write. The database's row-level security
 * hides all others; a transaction that names none sees nothing.
 */
public final class AccountScope {
    /** Sees every row of the table of accounts, and nothing else. */
    public static final String ALL_ACCOUNTS = "*";

    private static final String ENTER_TO_WRITE =
            "select set_config('callbook.account_id', $1, true),"
                    + " set_config('callbook.announced_later', 'yes', true)";
    private static final String ENTER = "select set_config('callbook.account_id', %s, true)";
    private static final String BY_POSITION = ENTER.formatted("$1");
    private static final String BY_NAME = ENTER.formatted(":accountId");

    private AccountScope() {}

    /** Holds until the connection's transaction ends. */
    static Uni<Void> enter(SqlConnection connection, String accountId) {
        return connection.preparedQuery(BY_POSITION).execute(Tuple.of(accountId)).replaceWithVoid();
    }

    /**
     * The same for who writes, and announces its changes itself after the commit; the database does
     * not.
     */
    static Uni<Void> enterToWrite(SqlConnection connection, String accountId) {
        return connection
                .preparedQuery(ENTER_TO_WRITE)
                .execute(Tuple.of(accountId))
                .replaceWithVoid();
    }

    /** Holds until the session's transaction ends. */
    public static Uni<Void> enter(Mutiny.Session session, String accountId) {
        return session.createNativeQuery(BY_NAME, String.class)
                .setParameter("accountId", accountId)
                .getSingleResult()
                .replaceWithVoid();
    }
}
