package io.callbook.contacts.contact.store;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes many contacts in the caller's transaction, one statement a table. Locks are taken in the
 * order of references, then of contact ids; what changed since it was read fails the transaction
 * with {@link ConcurrentChange}.
 */
public final class ContactWriter {
    private static final String ADD_REFERENCES =
            """
            insert into contact_reference
                   (account_id, connection_id, object_type, external_id, contact_id)
            select $1, added.connection_id, added.object_type, added.external_id, added.contact_id
              from unnest($2::text[], $3::text[], $4::text[], $5::uuid[])
                       as added (connection_id, object_type, external_id, contact_id)
             order by added.connection_id collate "C", added.object_type collate "C",
                      added.external_id collate "C"
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select contact_id from contact
             where account_id = $1 and contact_id = any($2::uuid[])
             order by contact_id
               for update
            """;

    private static final String REMOVE_REFERENCES =
            """
            delete from contact_reference r
             using unnest($2::text[], $3::text[], $4::text[])
                       as removed (connection_id, object_type, external_id)
             where r.account_id = $1
               and r.connection_id = removed.connection_id
               and r.object_type = removed.object_type
               and r.external_id = removed.external_id
            """;

    private static final String TOUCH =
            """
            update contact set updated_at = now(), version = version + 1
             where account_id = $1 and contact_id = any($2::uuid[])
            """;

    private static final String DELETE =
            "delete from contact where account_id = $1 and contact_id = any($2::uuid[])";

    private static final String BURY =
            """
            insert into contact_tombstone (account_id, contact_id, deleted_at)
            select $1, unnest($2::uuid[]), now()
            """;

    private final SqlConnection connection;
    private final String accountId;
    private final ContactTables tables;

    /** Writes contacts of one account. */
    public ContactWriter(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
        this.tables = new ContactTables(connection, accountId);
    }

    /** Writes new contacts and changes, and appends both to the log of changes. */
    public Uni<Void> write(List<NewContact> created, List<ContactChange> changed) {
        if (created.isEmpty() && changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tables.insertContacts(created)
                .chain(() -> addReferences(referencesOf(created, changed)))
                .chain(() -> tables.updateContacts(changed))
                .chain(() -> tables.replacePhones(created, changed))
                .chain(() -> tables.replaceEmails(created, changed))
                .chain(() -> ChangeLog.append(connection, accountId, idsOf(created, changed)));
    }

    /** Locks contacts, in the order of their ids, until the transaction ends. */
    public Uni<Void> lock(Collection<UUID> contactIds) {
        return execute(LOCK, ids(contactIds));
    }

    /**
     * Takes references away and appends the change of the contacts that live on to the log. The
     * caller has locked the contacts.
     */
    public Uni<Void> unlink(List<UUID> contactIds, Collection<Reference> references) {
        if (contactIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(REMOVE_REFERENCES, ReferenceColumns.of(accountId, references))
                .chain(() -> execute(TOUCH, ids(contactIds)))
                .chain(() -> ChangeLog.append(connection, accountId, contactIds));
    }

    /** Deletes contacts, whose rows the caller has locked, and appends that to the log. */
    public Uni<Void> delete(List<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(DELETE, ids(contactIds))
                .chain(() -> execute(BURY, ids(contactIds)))
                .chain(() -> ChangeLog.append(connection, accountId, contactIds));
    }

    private Uni<Void> addReferences(List<Owned> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Reference> references = added.stream().map(Owned::reference).toList();
        UUID[] owners = added.stream().map(Owned::contactId).toArray(UUID[]::new);
        return connection
                .preparedQuery(ADD_REFERENCES)
                .execute(ReferenceColumns.of(accountId, references).addValue(owners))
                .invoke(rows -> requireAll(rows, added.size(), "A reference was added"))
                .replaceWithVoid();
    }

    private Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private Tuple ids(Collection<UUID> contactIds) {
        return Tuple.of(accountId, contactIds.toArray(UUID[]::new));
    }

    static void requireAll(RowSet<Row> written, int expected, String otherwise) {
        if (written.rowCount() != expected) {
            throw new ConcurrentChange(otherwise);
        }
    }

    private static List<Owned> referencesOf(List<NewContact> created, List<ContactChange> changed) {
        List<Owned> owned = new ArrayList<>();
        for (NewContact contact : created) {
            contact.references().forEach(r -> owned.add(new Owned(r, contact.contactId())));
        }
        for (ContactChange change : changed) {
            change.added().forEach(r -> owned.add(new Owned(r, change.contactId())));
        }
        return owned;
    }

    private static List<UUID> idsOf(List<NewContact> created, List<ContactChange> changed) {
        return Stream.concat(
                        created.stream().map(NewContact::contactId),
                        changed.stream().map(ContactChange::contactId))
                .toList();
    }

    private record Owned(Reference reference, UUID contactId) {}
}
