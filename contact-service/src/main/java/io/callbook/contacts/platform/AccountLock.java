package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Parts writers of an account's contacts from changes of the rules that they obey (the primary key,
 * the suppression list, declared fields). Both locks end with the transaction.
 */
public final class AccountLock {
    private static final String LOCK =
            "select pg_advisory_xact_lock%s(hashtextextended('account ' || $1::text, 0))";
    private static final String SHARED = LOCK.formatted("_shared");
    private static final String EXCLUSIVE = LOCK.formatted("");

    private AccountLock() {}

    /** Held by writers: the rules that are read after it hold until the transaction ends. */
    public static Uni<Void> shared(SqlConnection connection, String accountId) {
        return lock(connection, SHARED, accountId);
    }

    /** Held by who changes the rules: no writer is under way, and none begins. */
    public static Uni<Void> exclusive(SqlConnection connection, String accountId) {
        return lock(connection, EXCLUSIVE, accountId);
    }

    private static Uni<Void> lock(SqlConnection connection, String statement, String accountId) {
        return connection.preparedQuery(statement).execute(Tuple.of(accountId)).replaceWithVoid();
    }
}
