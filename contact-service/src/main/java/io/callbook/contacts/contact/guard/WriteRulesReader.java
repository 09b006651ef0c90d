package io.callbook.contacts.contact.guard;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.platform.AccountLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the rules, and keeps them from changing until the transaction ends. */
public final class WriteRulesReader {
    private static final String READ =
            """
            select default_region, primary_key_kind, primary_key_detail,
                   exists (select from suppression where account_id = $1) as suppressing,
                   exists (
                       select from call
                        where account_id = $1 and connection_id is not null
                          and named_contact_id is null) as reference_calls
              from account
             where account_id = $1
            """;

    private WriteRulesReader() {}

    /** The rules; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public static Uni<WriteRules> read(SqlConnection connection, String accountId) {
        // Sent together; the database reads only after it has the lock.
        return Uni.combine()
                .all()
                .unis(
                        AccountLock.shared(connection, accountId),
                        connection.preparedQuery(READ).execute(Tuple.of(accountId)))
                .with((locked, rows) -> rules(accountId, rows));
    }

    private static WriteRules rules(String accountId, RowSet<Row> rows) {
        for (Row row : rows) {
            PrimaryKey.Kind kind =
                    PrimaryKey.Kind.of(row.getShort("primary_key_kind"))
                            .orElse(PrimaryKey.Kind.CONTACT_ID);
            return new WriteRules(
                    accountId,
                    row.getString("default_region"),
                    new PrimaryKey(kind, row.getString("primary_key_detail")),
                    row.getBoolean("suppressing"),
                    row.getBoolean("reference_calls"));
        }
        throw AccountRules.notFound(accountId);
    }
}
