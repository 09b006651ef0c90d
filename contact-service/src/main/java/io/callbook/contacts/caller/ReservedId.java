package io.callbook.contacts.caller;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.activity.ContactActivity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * An id that matching gave out for a contact before the store could be asked (MAT-16). It stands
 * for something for ever: for the contact that is created, or for the one that had the number
 * already.
 */
final class ReservedId {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('id ' || $1::text || ' ' || $2::text,"
                    + " 0))";

    private static final String IS_FREE =
            """
            select not exists (
                       select from contact where account_id = $1 and contact_id = $2)
               and not exists (
                       select from contact_tombstone where account_id = $1 and contact_id = $2)
            """;

    // Like a merged contact's tombstone, but there never was one: nothing can be taken back.
    private static final String LEAD =
            """
            insert into contact_tombstone (account_id, contact_id, deleted_at, merged_into)
            values ($1, $2, clock_timestamp(), $3)
            """;

    private final SqlConnection connection;
    private final String accountId;
    private final UUID id;

    ReservedId(SqlConnection connection, String accountId, UUID id) {
        this.connection = connection;
        this.accountId = accountId;
        this.id = id;
    }

    private Uni<Boolean> isFree() {
        return connection
                .preparedQuery(IS_FREE)
                .execute(Tuple.of(accountId, id))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * Whether no contact has or had the id: ids are never given twice. Nobody else gives it until
     * the transaction ends.
     */
    Uni<Boolean> isFreeForUs() {
        // Sent together; the database looks only after it has the lock.
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(LOCK).execute(Tuple.of(accountId, id.toString())),
                        Uni.createFrom().deferred(this::isFree))
                .with((locked, free) -> free);
    }

    /** Lets the id, which must be free, lead to a contact, with the calls that named it. */
    Uni<Void> leadTo(UUID contactId) {
        return connection
                .preparedQuery(LEAD)
                .execute(Tuple.of(accountId, id, contactId))
                .chain(() ->
                        new ContactActivity(connection, accountId)
                                .refresh(List.of(contactId), List.of(id)))
                .chain(changed -> ChangeLog.appendLiving(connection, accountId, changed));
    }
}
