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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private static final String WITHIN = " contact_id > $2 and contact_id <= $3";
    private static final String AMONG = " contact_id = any($2::uuid[])";
    private static final String BY_ID = " order by contact_id";
    private static final String IN_PLACE = " order by contact_id, position";

    private final SqlConnection connection;
    private final String accountId;
    private final List<Parts> parts = new ArrayList<>();

    private ContactBatch(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /**
     * Those of a range of ids, in the order of their ids.
     *
     * @param after only ids greater than this one
     * @param upTo this id and lesser ones
     */
    public static Uni<List<Contact>> within(
            SqlConnection connection, String accountId, UUID after, UUID upTo) {
        return new ContactBatch(connection, accountId)
                .read(WITHIN, Tuple.of(accountId, after, upTo));
    }

    /** Those of the ids that exist, in any order. */
    public static Uni<List<Contact>> byIds(
            SqlConnection connection, String accountId, Collection<UUID> contactIds) {
        return new ContactBatch(connection, accountId)
                .read(AMONG, Tuple.of(accountId, contactIds.toArray(UUID[]::new)));
    }

    /** The statements follow one another on the connection without waiting for answers. */
    private Uni<List<Contact>> read(String condition, Tuple values) {
        return Uni.combine()
                .all()
                .unis(
                        rows(CONTACTS + condition + BY_ID, values).invoke(this::begin),
                        rows(PHONES + condition + IN_PLACE, values).invoke(this::addPhones),
                        rows(EMAILS + condition + IN_PLACE, values).invoke(this::addEmails),
                        rows(REFERENCES + condition + BY_ID, values).invoke(this::addReferences),
                        rows(ACTIVITIES + condition + BY_ID, values).invoke(this::addActivities))
                .with((contacts, phones, emails, references, activities) -> contacts());
    }

    private Uni<RowSet<Row>> rows(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values);
    }

    private void begin(RowSet<Row> rows) {
        for (Row row : rows) {
            parts.add(new Parts(row));
        }
    }

    private void addPhones(RowSet<Row> rows) {
        Owners owners = new Owners();
        for (Row row : rows) {
            Parts owner = owners.of(row.getUUID(0));
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
        Owners owners = new Owners();
        for (Row row : rows) {
            Parts owner = owners.of(row.getUUID(0));
            if (owner != null) {
                owner.emails.add(row.getString(1));
            }
        }
    }

    private void addReferences(RowSet<Row> rows) {
        Owners owners = new Owners();
        for (Row row : rows) {
            Parts owner = owners.of(row.getUUID(0));
            if (owner != null) {
                (row.getBoolean(4) ? owner.aliases : owner.references)
                        .add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    private void addActivities(RowSet<Row> rows) {
        Owners owners = new Owners();
        for (Row row : rows) {
            Parts owner = owners.of(row.getUUID(0));
            if (owner != null) {
                owner.activity = ActivityColumns.read(row);
            }
        }
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>(parts.size());
        parts.forEach(part -> contacts.add(part.contact(accountId)));
        return contacts;
    }

    /** All rows come in the order of the contacts' ids, so that each owner is near the last one. */
    private final class Owners {
        private int place;

        @Nullable Parts of(UUID contactId) {
            for (int next = place; next < parts.size(); next++) {
                if (parts.get(next).contactId.equals(contactId)) {
                    place = next;
                    return parts.get(next);
                }
            }
            return null;
        }
    }

    /** A contact's row, and its lists as they come in. */
    private static final class Parts {
        private final Row row;
        private final UUID contactId;
        private final List<Phone> phones = new ArrayList<>(2);
        private final List<String> emails = new ArrayList<>(1);
        private final List<Reference> references = new ArrayList<>(1);
        private final List<Reference> aliases = new ArrayList<>(0);
        private Activity activity = Activity.NONE;

        Parts(Row row) {
            this.row = row;
            this.contactId = row.getUUID(0);
        }

        Contact contact(String accountId) {
            return new Contact(
                    accountId,
                    contactId,
                    fields(),
                    sorted(references),
                    sorted(aliases),
                    ContactOrigin.of(row.getShort(9)),
                    row.getOffsetDateTime(10).toInstant(),
                    row.getOffsetDateTime(11).toInstant(),
                    row.getLong(12),
                    activity);
        }

        private static List<Reference> sorted(List<Reference> some) {
            if (some.size() > 1) {
                some.sort(null);
            }
            return some;
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
