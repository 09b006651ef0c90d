package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.PrimaryKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the table of primary keys (PRJ-1). */
final class KeyRows {
    private static final String DELETE =
            "delete from contact_key where account_id = $1 and contact_id = any($2::uuid[])";

    private static final String INSERT =
            """
            insert into contact_key (account_id, contact_id, key_value)
            select $1, k.contact_id, k.key_value
              from unnest($2::uuid[], $3::text[]) as k (contact_id, key_value)
             order by k.key_value collate "C"
            on conflict do nothing
            """;

    private final Statements statements;
    private final PrimaryKey key;

    KeyRows(Statements statements, PrimaryKey key) {
        this.statements = statements;
        this.key = key;
    }

    Uni<Void> replace(List<NewContact> created, List<ContactChange> changed) {
        if (!key.isDemanded()) {
            return Uni.createFrom().voidItem();
        }
        List<Keyed> keys = new ArrayList<>();
        List<UUID> outdated = new ArrayList<>();
        for (NewContact contact : created) {
            add(contact.contactId(), key.valueOf(contact.fields(), contact.references()), keys);
        }
        for (ContactChange change : changed) {
            Optional<String> before =
                    key.valueOf(change.before().fields(), change.before().references());
            Optional<String> after = key.valueOf(change.fields(), change.references());
            if (!before.equals(after)) {
                outdated.add(change.contactId());
                add(change.contactId(), after, keys);
            }
        }
        return Statements.inOrder(List.of(delete(outdated), insert(keys)));
    }

    private static void add(UUID contactId, Optional<String> value, List<Keyed> keys) {
        value.ifPresent(text -> keys.add(new Keyed(contactId, text)));
    }

    private Uni<Void> delete(List<UUID> outdated) {
        return outdated.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(DELETE, statements.ids(outdated));
    }

    private Uni<Void> insert(List<Keyed> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.executeOnAll(
                        INSERT,
                        statements
                                .ids(keys, Keyed::contactId)
                                .addValue(Statements.texts(keys, Keyed::value)),
                        keys.size(),
                        "A primary key was taken");
    }

    private record Keyed(UUID contactId, String value) {}
}
