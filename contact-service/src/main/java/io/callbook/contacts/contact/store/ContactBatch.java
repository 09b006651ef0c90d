package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Activity;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.model.RegionCodes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads whole contacts by the thousand, with one statement a table instead of a look-up a contact:
 * a third of the database's work. So that no contact is seen half changed, the transaction must be
 * one that sees a single state; see {@link io.callbook.contacts.platform.UnitOfWork#readOneState}.
 */
public final class ContactBatch {
    private static final String CONTACTS =
            """
            select contact_id, display_name, display_name_derived, given_name, family_name,
                   organization, owner, organization_id, details::text, origin, created_at,
                   updated_at, version
              from contact where account_id = $1 and\
            """;

    private static final String PHONES =
            """
            select contact_id, raw, e164, extension, kind, region_rule
              from contact_phone where account_id = $1 and\
            """;

    private static final String EMAILS =
            "select contact_id, address from contact_email where account_id = $1 and";

    private static final String REFERENCES =
            """
            select contact_id, connection_id, object_type, external_id, alias
              from contact_reference where account_id = $1 and\
            """;

    private static final String ACTIVITIES =
            """
            select contact_id, last_call_at, choice_e164, choice_extension, choice_at
              from contact_activity where account_id = $1 and\
            """;

    private static final String NEXT = " contact_id > $2 order by contact_id limit $3";
    private static final String BETWEEN = " contact_id > $2 and contact_id <= $3";
    private static final String AMONG = " contact_id = any($2::uuid[])";
    private static final String IN_PLACE = " order by contact_id, position";

    private final SqlConnection connection;
    private final String accountId;
    private final Map<UUID, Parts> parts = new LinkedHashMap<>();

    private ContactBatch(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** The next contacts in the order of their ids. */
    public static Uni<List<Contact>> afterId(
            SqlConnection connection, String accountId, UUID after, int limit) {
        return new ContactBatch(connection, accountId).afterId(after, limit);
    }

    /** Those of the ids that exist, in any order. */
    public static Uni<List<Contact>> byIds(
            SqlConnection connection, String accountId, Collection<UUID> contactIds) {
        return new ContactBatch(connection, accountId).byIds(contactIds);
    }

    private Uni<List<Contact>> afterId(UUID after, int limit) {
        return rows(CONTACTS + NEXT, Tuple.of(accountId, after, limit))
                .invoke(this::begin)
                .map(contacts -> Tuple.of(accountId, after, last(contacts, after)))
                .chain(range -> lists(BETWEEN, range));
    }

    private static UUID last(RowSet<Row> contacts, UUID otherwise) {
        UUID last = otherwise;
        for (Row row : contacts) {
            last = row.getUUID(0);
        }
        return last;
    }

    private Uni<List<Contact>> byIds(Collection<UUID> contactIds) {
        Tuple ids = Tuple.of(accountId, contactIds.toArray(UUID[]::new));
        return rows(CONTACTS + AMONG, ids).invoke(this::begin).chain(() -> lists(AMONG, ids));
    }

    /** The statements follow one another on the connection without waiting for answers. */
    private Uni<List<Contact>> lists(String condition, Tuple values) {
        return Uni.combine()
                .all()
                .unis(
                        rows(PHONES + condition + IN_PLACE, values).invoke(this::addPhones),
                        rows(EMAILS + condition + IN_PLACE, values).invoke(this::addEmails),
                        rows(REFERENCES + condition, values).invoke(this::addReferences),
                        rows(ACTIVITIES + condition, values).invoke(this::addActivities))
                .with((phones, emails, references, activities) -> contacts());
    }

    private Uni<RowSet<Row>> rows(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values);
    }

    private void begin(RowSet<Row> rows) {
        for (Row row : rows) {
            parts.put(row.getUUID(0), new Parts(row));
        }
    }

    private void addPhones(RowSet<Row> rows) {
        for (Row row : rows) {
            Parts owner = parts.get(row.getUUID(0));
            if (owner != null) {
                owner.phones.add(
                        new Phone(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                PhoneKind.of(row.getShort(4)),
                                RegionCodes.rule(row.getShort(5))));
            }
        }
    }

    private void addEmails(RowSet<Row> rows) {
        for (Row row : rows) {
            Parts owner = parts.get(row.getUUID(0));
            if (owner != null) {
                owner.emails.add(row.getString(1));
            }
        }
    }

    private void addReferences(RowSet<Row> rows) {
        for (Row row : rows) {
            Parts owner = parts.get(row.getUUID(0));
            if (owner != null) {
                (row.getBoolean(4) ? owner.aliases : owner.references)
                        .add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    private void addActivities(RowSet<Row> rows) {
        for (Row row : rows) {
            Parts owner = parts.get(row.getUUID(0));
            if (owner != null) {
                owner.activity = ActivityColumns.read(row);
            }
        }
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>(parts.size());
        parts.values().forEach(part -> contacts.add(part.contact(accountId)));
        return contacts;
    }

    /** A contact's row, and its lists as they come in. */
    private static final class Parts {
        private final Row row;
        private final List<Phone> phones = new ArrayList<>(2);
        private final List<String> emails = new ArrayList<>(1);
        private final List<Reference> references = new ArrayList<>(1);
        private final List<Reference> aliases = new ArrayList<>(0);
        private Activity activity = Activity.NONE;

        Parts(Row row) {
            this.row = row;
        }

        Contact contact(String accountId) {
            return new Contact(
                    accountId,
                    row.getUUID(0),
                    fields(),
                    references.stream().sorted().toList(),
                    aliases.stream().sorted().toList(),
                    ContactOrigin.of(row.getShort(9)),
                    row.getOffsetDateTime(10).toInstant(),
                    row.getOffsetDateTime(11).toInstant(),
                    row.getLong(12),
                    activity);
        }

        private ContactFields fields() {
            return new ContactFields(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    phones,
                    emails,
                    StoredDetails.read(row.getString(8), row.getString(6), row.getUUID(7)));
        }
    }
}
