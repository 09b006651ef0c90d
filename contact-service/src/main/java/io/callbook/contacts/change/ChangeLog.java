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

    private ChangeLog() {}

    /** Says that these contacts were created, changed or deleted. */
    public static Uni<Void> append(
            SqlConnection connection, String accountId, List<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(APPEND)
                .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
