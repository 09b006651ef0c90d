package io.callbook.contacts.contact.store;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one writer of contacts: many or one, in the caller's transaction, one statement a table, with
 * history and feed. Locks are taken in the order of contact ids and of references; what changed
 * since it was read fails the transaction with {@link
 * io.callbook.contacts.platform.ConcurrentChange}.
 */
public final class ContactWriter {
    private static final String LOCK =
            """
            select contact_id from contact
             where account_id = $1 and contact_id = any($2::uuid[])
             order by contact_id
               for update
            """;

    private final Statements statements;
    private final ContactRows rows;
    private final ContactLists lists;
    private final ReferenceRows references;
    private final KeyRows keys;
    private final TombstoneRows tombstones;
    private final HistoryRows history;
    private final CallsFollowing calls;

    /**
     * Writes contacts of one account.
     *
     * @param key the account's primary key
     * @param hasReferenceCalls whether there are calls that follow CRM records
     */
    public ContactWriter(
            SqlConnection connection, String accountId, PrimaryKey key, boolean hasReferenceCalls) {
        this.statements = new Statements(connection, accountId);
        this.rows = new ContactRows(statements);
        this.lists = new ContactLists(statements);
        this.references = new ReferenceRows(statements);
        this.keys = new KeyRows(statements, key);
        this.tombstones = new TombstoneRows(statements);
        this.history = new HistoryRows(statements);
        this.calls = new CallsFollowing(statements, hasReferenceCalls);
    }

    /** Locks contacts, in the order of their ids, until the transaction ends. */
    public Uni<Void> lock(Collection<UUID> contactIds) {
        return contactIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(LOCK, statements.ids(contactIds));
    }

    /**
     * Writes all of it. What ends goes first, then what changes loses its references, so that
     * references and keys can move from one contact to another. The statements are sent together: a
     * transaction that writes holds the feed up until it ends.
     */
    public Uni<Void> write(ContactWrites writes, Authorship by) {
        if (writes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Statements.inOrder(
                        List.of(
                                rows.delete(writes.ended()),
                                tombstones.insert(writes.ended()),
                                tombstones.remember(writes.changed(), writes.ended()),
                                references.deleteLost(writes.changed()),
                                rows.update(writes.changed()),
                                tombstones.removeOfReturning(writes.created()),
                                rows.insert(writes.created()),
                                references.insertGained(writes.created(), writes.changed()),
                                keys.replace(writes.created(), writes.changed()),
                                lists.replacePhones(writes.created(), writes.changed()),
                                lists.replaceEmails(writes.created(), writes.changed()),
                                lists.replaceLabels(writes.created(), writes.changed()),
                                history.append(writes, by),
                                append(writes)))
                .chain(() -> calls.follow(writes));
    }

    /**
     * Rewrites what survivors said before merges, where an earlier merge is taken back: what came
     * from it must not come back with a later one. By the ids of the contacts merged later.
     */
    public Uni<Void> rewriteSurvivors(Map<UUID, ContactState> states) {
        return tombstones.rewriteSurvivors(states);
    }

    private Uni<Void> append(ContactWrites writes) {
        List<UUID> ids =
                Stream.of(
                                writes.created().stream().map(NewContact::contactId),
                                writes.changed().stream().map(ContactChange::contactId),
                                writes.ended().stream().map(EndedContact::contactId))
                        .flatMap(part -> part)
                        .toList();
        return ChangeLog.append(statements.connection(), statements.accountId(), ids);
    }
}
