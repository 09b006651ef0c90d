package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the table of references. */
final class ReferenceRows {
    private static final String DELETE =
            """
            delete from contact_reference r
             using unnest($2::text[], $3::text[], $4::text[])
                       as removed (connection_id, object_type, external_id)
             where r.account_id = $1
               and r.connection_id = removed.connection_id
               and r.object_type = removed.object_type
               and r.external_id = removed.external_id
            """;

    private static final String INSERT =
            """
            insert into contact_reference
                   (account_id, connection_id, object_type, external_id, contact_id, alias)
            select $1, added.connection_id, added.object_type, added.external_id,
                   added.contact_id, added.alias
              from unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::boolean[])
                       as added (connection_id, object_type, external_id, contact_id, alias)
             order by added.connection_id collate "C", added.object_type collate "C",
                      added.external_id collate "C"
            on conflict do nothing
            """;

    private final Statements statements;

    ReferenceRows(Statements statements) {
        this.statements = statements;
    }

    /** Takes away what the changed contacts shall not have any more, or have in another role. */
    Uni<Void> deleteLost(List<ContactChange> changed) {
        List<Reference> lost = new ArrayList<>();
        for (ContactChange change : changed) {
            lost.addAll(without(change.before().references(), change.references()));
            lost.addAll(without(change.before().aliases(), change.aliases()));
        }
        return lost.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(DELETE, ReferenceColumns.of(statements.accountId(), lost));
    }

    Uni<Void> insertGained(List<NewContact> created, List<ContactChange> changed) {
        List<Owned> gained = new ArrayList<>();
        for (NewContact contact : created) {
            own(contact.references(), contact.contactId(), false, gained);
            own(contact.aliases(), contact.contactId(), true, gained);
        }
        for (ContactChange change : changed) {
            UUID owner = change.contactId();
            own(without(change.references(), change.before().references()), owner, false, gained);
            own(without(change.aliases(), change.before().aliases()), owner, true, gained);
        }
        return insert(gained);
    }

    private Uni<Void> insert(List<Owned> gained) {
        if (gained.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Reference> references = gained.stream().map(Owned::reference).toList();
        Tuple values =
                ReferenceColumns.of(statements.accountId(), references)
                        .addValue(Statements.uuids(gained, Owned::contactId))
                        .addValue(gained.stream().map(Owned::alias).toArray(Boolean[]::new));
        return statements.executeOnAll(INSERT, values, gained.size(), "A reference was added");
    }

    private static void own(
            List<Reference> references, UUID owner, boolean alias, List<Owned> owned) {
        references.forEach(reference -> owned.add(new Owned(reference, owner, alias)));
    }

    private static List<Reference> without(List<Reference> some, List<Reference> others) {
        if (some.isEmpty() || others.isEmpty() || some.equals(others)) {
            return some.equals(others) ? List.of() : some;
        }
        Set<Reference> excepted = new HashSet<>(others);
        return some.stream().filter(reference -> !excepted.contains(reference)).toList();
    }

    private record Owned(Reference reference, UUID contactId, boolean alias) {}
}
