package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.contact.store.ContactReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives all contacts of an account their values of a new primary key, page by page. The caller
 * holds the account's lock, so that no writer comes between.
 */
final class KeyRebuild {
    private static final int PAGE = 1_000;

    private static final String CLEAR = "delete from contact_key where account_id = $1";

    private static final String INSERT =
            """
            insert into contact_key (account_id, key_value, contact_id)
            select $1, k.key_value, k.contact_id
              from unnest($2::text[], $3::uuid[]) with ordinality
                       as k (key_value, contact_id, place)
             order by k.place
            on conflict do nothing
            returning contact_id
            """;

    private static final String OWNER =
            "select contact_id from contact_key where account_id = $1 and key_value = $2";

    private final SqlConnection connection;
    private final String accountId;
    private final PrimaryKey key;
    private final KeyTrouble trouble;
    private @Nullable UUID last;

    KeyRebuild(SqlConnection connection, String accountId, PrimaryKey key) {
        this.connection = connection;
        this.accountId = accountId;
        this.key = key;
        this.trouble = new KeyTrouble(key);
    }

    /** Fails if contacts share a value, or lack one without having come from a call. */
    Uni<Void> run() {
        Uni<Void> cleared =
                connection.preparedQuery(CLEAR).execute(Tuple.of(accountId)).replaceWithVoid();
        return key.isDemanded() ? cleared.chain(this::fill) : cleared;
    }

    private Uni<Void> fill() {
        return Multi.createBy()
                .repeating()
                .uni(this::nextPage)
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .invoke(trouble::refuse)
                .replaceWithVoid();
    }

    private Uni<List<Contact>> nextPage() {
        return ContactReader.afterId(connection, accountId, last, PAGE).call(this::insert);
    }

    private Uni<Void> insert(List<Contact> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        last = page.getLast().contactId();
        Map<UUID, String> values = valuesOf(page);
        Tuple columns =
                Tuple.of(
                        accountId,
                        values.values().toArray(String[]::new),
                        values.keySet().toArray(UUID[]::new));
        return connection
                .preparedQuery(INSERT)
                .execute(columns)
                .chain(inserted -> tellDuplicates(values, ids(inserted)));
    }

    private Map<UUID, String> valuesOf(List<Contact> page) {
        Map<UUID, String> values = LinkedHashMap.newLinkedHashMap(page.size());
        for (Contact contact : page) {
            key.valueOf(contact.fields(), contact.references())
                    .ifPresentOrElse(
                            value -> values.put(contact.contactId(), value),
                            () -> tellLacking(contact));
        }
        return values;
    }

    private void tellLacking(Contact contact) {
        if (contact.origin() != ContactOrigin.CALL) {
            trouble.lacking(contact.contactId());
        }
    }

    private Uni<Void> tellDuplicates(Map<UUID, String> values, Set<UUID> inserted) {
        List<UUID> refused = values.keySet().stream().filter(id -> !inserted.contains(id)).toList();
        List<UUID> shown = trouble.duplicates(refused);
        return Multi.createFrom()
                .iterable(shown)
                .onItem()
                .transformToUniAndConcatenate(id -> tellOwner(id, String.valueOf(values.get(id))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tellOwner(UUID contactId, String value) {
        return connection
                .preparedQuery(OWNER)
                .execute(Tuple.of(accountId, value))
                .invoke(rows -> ids(rows).forEach(owner -> trouble.sample(value, owner, contactId)))
                .replaceWithVoid();
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = HashSet.newHashSet(rows.size());
        for (Row row : rows) {
            ids.add(row.getUUID(0));
        }
        return ids;
    }
}
