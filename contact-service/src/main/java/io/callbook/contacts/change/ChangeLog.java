package io.callbook.contacts.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/** Appends to the log of changes, in the transaction that makes the changes. */
public final class ChangeLog {
    /** One row; for writers that have no connection of the reactive client. */
    public static final String APPEND_ONE =
            """
            insert into contact_change (account_id, transaction_id, contact_id, changed_at)
            values (:accountId, pg_current_xact_id(), :contactId, now())
            """;

    private static final String APPEND =
            """
            insert into contact_change (account_id, transaction_id, contact_id, changed_at)
            select $1, pg_current_xact_id(), changed.contact_id, now()
              from unnest($2::uuid[]) with ordinality as changed (contact_id, place)
             order by changed.place
            """;

    private static final String APPEND_LIVING =
            """
            insert into contact_change (account_id, transaction_id, contact_id, changed_at)
            select $1, pg_current_xact_id(), c.contact_id, now()
              from contact c
             where c.account_id = $1 and c.contact_id = any($2::uuid[])
             order by c.contact_id
            """;

    private ChangeLog() {}

    /** Says that these contacts were created, changed or deleted. */
    public static Uni<Void> append(
            SqlConnection connection, String accountId, List<UUID> contactIds) {
        return append(connection, APPEND, accountId, contactIds);
    }

    /** Says that of these contacts those that exist changed in what is no field of theirs. */
    public static Uni<Void> appendLiving(
            SqlConnection connection, String accountId, List<UUID> contactIds) {
        return append(connection, APPEND_LIVING, accountId, contactIds);
    }

    private static Uni<Void> append(
            SqlConnection connection, String statement, String accountId, List<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
