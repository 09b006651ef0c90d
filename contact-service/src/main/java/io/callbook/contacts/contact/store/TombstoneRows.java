package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what is left of contacts that end, and takes it away when they come back. */
final class TombstoneRows {
    // The clock's time, not the transaction's: merges into one contact follow one another under its
    // lock, and so do these times.
    private static final String INSERT =
            """
            insert into contact_tombstone
                   (account_id, contact_id, deleted_at, version, state, merged_into,
                    survivor_state)
            select $1, t.contact_id, clock_timestamp(), t.version, t.state::jsonb, t.merged_into,
                   t.survivor_state::jsonb
              from unnest($2::uuid[], $3::bigint[], $4::text[], $5::uuid[], $6::text[])
                       as t (contact_id, version, state, merged_into, survivor_state)
            """;

    private static final String DELETE =
            "delete from contact_tombstone where account_id = $1 and contact_id = any($2::uuid[])";

    private static final String REMEMBER =
            """
            insert into former_reference
                   (account_id, connection_id, object_type, external_id, contact_id)
            select $1, f.connection_id, f.object_type, f.external_id, f.contact_id
              from unnest($2::text[], $3::text[], $4::text[], $5::uuid[])
                       as f (connection_id, object_type, external_id, contact_id)
             order by f.connection_id collate "C", f.object_type collate "C",
                      f.external_id collate "C"
            on conflict (account_id, connection_id, object_type, external_id)
            do update set contact_id = excluded.contact_id
            """;

    private static final String REWRITE =
            """
            update contact_tombstone t
               set survivor_state = n.survivor_state::jsonb
              from unnest($2::uuid[], $3::text[]) as n (contact_id, survivor_state)
             where t.account_id = $1 and t.contact_id = n.contact_id
            """;

    private final Statements statements;

    TombstoneRows(Statements statements) {
        this.statements = statements;
    }

    Uni<Void> insert(List<EndedContact> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                statements
                        .ids(ended, EndedContact::contactId)
                        .addValue(Statements.numbers(ended, e -> e.before().version() + 1))
                        .addValue(Statements.texts(ended, e -> StoreJson.write(e.before().state())))
                        .addValue(Statements.uuids(ended, EndedContact::mergedInto))
                        .addValue(Statements.texts(ended, TombstoneRows::survivorState));
        return statements.execute(INSERT, values);
    }

    private static @Nullable String survivorState(EndedContact ended) {
        return ended.survivor() == null ? null : StoreJson.write(ended.survivor().state());
    }

    /** Remembers whose records were deleted. A merged contact's records belong to its survivor. */
    Uni<Void> remember(List<ContactChange> changed, List<EndedContact> ended) {
        List<Reference> references = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        for (ContactChange change : changed) {
            change.deletedReferences()
                    .forEach(reference -> {
                        references.add(reference);
                        owners.add(change.contactId());
                    });
        }
        for (EndedContact contact : ended) {
            if (contact.mergedInto() == null) {
                contact.before()
                        .references()
                        .forEach(reference -> {
                            references.add(reference);
                            owners.add(contact.contactId());
                        });
            }
        }
        return references.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(
                        REMEMBER,
                        ReferenceColumns.of(statements.accountId(), references)
                                .addValue(owners.toArray(UUID[]::new)));
    }

    Uni<Void> removeOfReturning(List<NewContact> created) {
        List<UUID> returning =
                created.stream()
                        .filter(contact -> contact.version() > 1)
                        .map(NewContact::contactId)
                        .toList();
        if (returning.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple ids = statements.ids(returning);
        return statements.executeOnAll(DELETE, ids, returning.size(), "A contact came back");
    }

    Uni<Void> rewriteSurvivors(Map<UUID, ContactState> states) {
        if (states.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<UUID, ContactState>> rows = List.copyOf(states.entrySet());
        Tuple values =
                statements
                        .ids(rows, Map.Entry::getKey)
                        .addValue(Statements.texts(rows, row -> StoreJson.write(row.getValue())));
        return statements.execute(REWRITE, values);
    }
}
