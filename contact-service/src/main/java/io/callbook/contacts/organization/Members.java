package io.callbook.contacts.organization;

import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWrites;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Changes all members of an organization, in chunks, in the transaction that locks it. */
final class Members {
    private static final int CHUNK = 500;
    private static final String SOURCE = "organization";

    private static final String NEXT =
            """
            select contact_id
              from contact
             where account_id = $1 and organization_id = $2 and contact_id > $3
             order by contact_id
             limit $4
               for update
            """;

    private final Editing editing;
    private final UUID organizationId;
    private final String actor;

    Members(Editing editing, UUID organizationId, String actor) {
        this.editing = editing;
        this.organizationId = organizationId;
        this.actor = actor;
    }

    /** Gives the organization's new name to all its members. */
    Uni<Void> rename(String name) {
        return changeAll(fields -> renamed(fields, name), by("The organization was renamed."));
    }

    /** Lets all members go; they keep the name as text. */
    Uni<Void> release() {
        return changeAll(
                fields -> fields.withDetails(fields.details().withOrganizationId(null)),
                by("The organization was deleted."));
    }

    private Authorship by(String reason) {
        return new Authorship(actor, SOURCE, reason);
    }

    private static ContactFields renamed(ContactFields before, String name) {
        boolean shown =
                before.displayNameDerived()
                        && before.givenName().isEmpty()
                        && before.familyName().isEmpty();
        return new ContactFields(
                shown ? name : before.displayName(),
                before.displayNameDerived(),
                before.givenName(),
                before.familyName(),
                name,
                before.phones(),
                before.emails(),
                before.details());
    }

    private Uni<Void> changeAll(UnaryOperator<ContactFields> change, Authorship by) {
        AtomicReference<UUID> last = new AtomicReference<>(new UUID(0, 0));
        return Multi.createBy()
                .repeating()
                .uni(() -> next(last.get()).call(ids -> change(ids, change, by)))
                .whilst(ids -> follow(ids, last))
                .onItem()
                .ignore()
                .toUni();
    }

    private static boolean follow(List<UUID> ids, AtomicReference<UUID> last) {
        if (ids.size() < CHUNK) {
            return false;
        }
        last.set(ids.getLast());
        return true;
    }

    private Uni<List<UUID>> next(UUID after) {
        return editing.connection()
                .preparedQuery(NEXT)
                .execute(Tuple.of(editing.accountId(), organizationId, after, CHUNK))
                .map(Members::ids);
    }

    private Uni<Void> change(List<UUID> ids, UnaryOperator<ContactFields> change, Authorship by) {
        return ContactReader.byIds(editing.connection(), editing.accountId(), ids)
                .map(found -> found.values().stream().map(c -> changed(c, change)).toList())
                .map(changes -> changes.stream().filter(ContactChange::isNeeded).toList())
                .chain(changes ->
                        editing.writer()
                                .write(new ContactWrites(List.of(), changes, List.of()), by));
    }

    private static ContactChange changed(Contact contact, UnaryOperator<ContactFields> change) {
        return ContactChange.update(
                contact, change.apply(contact.fields()), contact.references(), contact.aliases());
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        for (Row row : rows) {
            ids.add(row.getUUID(0));
        }
        return ids;
    }
}
