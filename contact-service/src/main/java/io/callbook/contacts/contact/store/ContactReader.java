package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole contacts. Each call is one statement, so that no contact is ever seen half changed.
 * Runs on a pool or in the transaction of a connection.
 */
public final class ContactReader {
    private static final String BY_IDS = ContactRow.selectEach("select unnest($2::uuid[])");

    private static final String BY_NUMBER =
            ContactRow.selectEach(
                            """
                            select distinct contact_id
                              from contact_phone
                             where account_id = $1 and e164 = any($2::text[]) and kind <> $3
                            """)
                    + " order by c.created_at, c.contact_id limit $4";

    private static final String AFTER_ID =
            ContactRow.select(" from contact c ")
                    + " where c.account_id = $1 and c.contact_id > $2"
                    + " order by c.contact_id limit $3";

    private static final String OWNERS_IN =
            """
            select asked.connection_id, asked.object_type, asked.external_id, r.contact_id
              from unnest($2::text[], $3::text[], $4::text[])
                       as asked (connection_id, object_type, external_id)
             cross join lateral (
                   select contact_id
                     from %s
                    where account_id = $1
                      and connection_id = asked.connection_id
                      and object_type = asked.object_type
                      and external_id = asked.external_id
                    limit 1) as r
            """;

    private static final String OWNERS = OWNERS_IN.formatted("contact_reference");
    private static final String FORMER_OWNERS = OWNERS_IN.formatted("former_reference");

    private static final String KEY_OWNERS =
            """
            select key_value, contact_id from contact_key
             where account_id = $1 and key_value = any($2::text[])
            """;

    private ContactReader() {}

    /** Those of the ids that exist, by id. */
    public static Uni<Map<UUID, Contact>> byIds(
            SqlClient client, String accountId, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery(BY_IDS)
                .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                .map(ContactReader::byId);
    }

    /**
     * The contacts of a number, created first one first.
     *
     * @param forms of the number, among them itself
     * @param exceptKind the code of a kind of number that does not count; -1 if all count
     */
    public static Uni<List<Contact>> byNumber(
            SqlClient client,
            String accountId,
            Collection<String> forms,
            int exceptKind,
            int limit) {
        return client.preparedQuery(BY_NUMBER)
                .execute(
                        Tuple.of(
                                accountId, forms.toArray(String[]::new), (short) exceptKind, limit))
                .map(ContactReader::inOrder);
    }

    /** The next contacts in the order of their ids; null for the first ones. */
    public static Uni<List<Contact>> afterId(
            SqlClient client, String accountId, @Nullable UUID after, int limit) {
        UUID from = after == null ? new UUID(0, 0) : after;
        return client.preparedQuery(AFTER_ID)
                .execute(Tuple.of(accountId, from, limit))
                .map(ContactReader::inOrder);
    }

    /** One page of a list, in the order of ids. */
    public static Uni<List<Contact>> page(SqlClient client, ContactQuery query) {
        return client.preparedQuery(query.statement())
                .execute(query.values())
                .map(ContactReader::inOrder);
    }

    /** Which contacts have these references or aliases; unknown references are absent. */
    public static Uni<Map<Reference, UUID>> owners(
            SqlClient client, String accountId, Collection<Reference> references) {
        return owners(client, OWNERS, accountId, references);
    }

    /** Which deleted contacts had these references; unknown references are absent. */
    public static Uni<Map<Reference, UUID>> formerOwners(
            SqlClient client, String accountId, Collection<Reference> references) {
        return owners(client, FORMER_OWNERS, accountId, references);
    }

    private static Uni<Map<Reference, UUID>> owners(
            SqlClient client,
            String statement,
            String accountId,
            Collection<Reference> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(statement)
                        .execute(ReferenceColumns.of(accountId, references))
                        .map(ContactReader::owners);
    }

    /** Which contacts have these primary keys; unknown keys are absent. */
    public static Uni<Map<String, UUID>> keyOwners(
            SqlClient client, String accountId, Collection<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(KEY_OWNERS)
                        .execute(Tuple.of(accountId, keys.toArray(String[]::new)))
                        .map(ContactReader::keyOwners);
    }

    private static Map<String, UUID> keyOwners(RowSet<Row> rows) {
        Map<String, UUID> owners = HashMap.newHashMap(rows.size());
        rows.forEach(row -> owners.put(row.getString(0), row.getUUID(1)));
        return owners;
    }

    private static Map<Reference, UUID> owners(RowSet<Row> rows) {
        Map<Reference, UUID> owners = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Reference reference =
                    new Reference(row.getString(0), row.getString(1), row.getString(2));
            owners.put(reference, row.getUUID(3));
        }
        return owners;
    }

    private static Map<UUID, Contact> byId(RowSet<Row> rows) {
        Map<UUID, Contact> contacts = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Contact contact = ContactRow.read(row);
            contacts.put(contact.contactId(), contact);
        }
        return contacts;
    }

    private static List<Contact> inOrder(RowSet<Row> rows) {
        List<Contact> contacts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            contacts.add(ContactRow.read(row));
        }
        return contacts;
    }
}
