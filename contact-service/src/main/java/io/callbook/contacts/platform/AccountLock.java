package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Keeps the writers of an account's contacts away while something changes that holds for all of
 * them, such as the primary key. Held until the transaction ends. Writers take it before they read
 * the account's settings, and any lock on rows after it.
 */
public final class AccountLock {
    private static final String KEY = "(hashtextextended('account ' || $1::text, 0))";
    private static final String SHARED = "select pg_advisory_xact_lock_shared" + KEY;
    private static final String EXCLUSIVE = "select pg_advisory_xact_lock" + KEY;

    private AccountLock() {}

    /** For a writer of contacts; any number hold it at once. */
    public static Uni<Void> shared(SqlConnection connection, String accountId) {
        return take(SHARED, connection, accountId);
    }

    /** For whoever changes what holds for all contacts; waits for their writers. */
    public static Uni<Void> exclusive(SqlConnection connection, String accountId) {
        return take(EXCLUSIVE, connection, accountId);
    }

    private static Uni<Void> take(String statement, SqlConnection connection, String accountId) {
        return connection.preparedQuery(statement).execute(Tuple.of(accountId)).replaceWithVoid();
    }
}
