package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.RegionCodes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Writes the tables of what a contact has several of: numbers, addresses, labels. */
final class ContactLists {
    private static final String DELETE =
            "delete from %s where account_id = $1 and contact_id = any($2::uuid[])";
    private static final String DELETE_PHONES = DELETE.formatted("contact_phone");
    private static final String DELETE_EMAILS = DELETE.formatted("contact_email");
    private static final String DELETE_LABELS = DELETE.formatted("contact_label");

    private static final String INSERT_PHONES =
            """
            insert into contact_phone
                   (account_id, contact_id, position, raw, e164, extension, kind, region_rule)
            select $1, p.contact_id, p.position, p.raw, p.e164, p.extension, p.kind, p.rule
              from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[],
                          $7::smallint[], $8::smallint[])
                       as p (contact_id, position, raw, e164, extension, kind, rule)
            """;

    private static final String INSERT_EMAILS =
            """
            insert into contact_email (account_id, contact_id, position, address)
            select $1, e.contact_id, e.position, e.address
              from unnest($2::uuid[], $3::integer[], $4::text[])
                       as e (contact_id, position, address)
            """;

    private static final String INSERT_LABELS =
            """
            insert into contact_label (account_id, contact_id, kind, name, value)
            select $1, l.contact_id, l.kind, l.name, l.value
              from unnest($2::uuid[], $3::smallint[], $4::text[], $5::text[])
                       as l (contact_id, kind, name, value)
            """;

    private final Statements statements;

    ContactLists(Statements statements) {
        this.statements = statements;
    }

    Uni<Void> replacePhones(List<NewContact> created, List<ContactChange> changed) {
        List<ContactChange> affected = only(changed, ContactChange::changesPhones);
        List<Listed<Phone>> phones = listed(created, affected, ContactFields::phones);
        return Statements.inOrder(List.of(delete(DELETE_PHONES, affected), insertPhones(phones)));
    }

    Uni<Void> replaceEmails(List<NewContact> created, List<ContactChange> changed) {
        List<ContactChange> affected = only(changed, ContactChange::changesEmails);
        List<Listed<String>> emails = listed(created, affected, ContactFields::emails);
        return Statements.inOrder(List.of(delete(DELETE_EMAILS, affected), insertEmails(emails)));
    }

    Uni<Void> replaceLabels(List<NewContact> created, List<ContactChange> changed) {
        List<ContactChange> affected = only(changed, ContactChange::changesDetails);
        List<Listed<Label>> labels =
                listed(created, affected, fields -> Label.allOf(fields.details()));
        return Statements.inOrder(
                List.of(
                        delete(DELETE_LABELS, only(affected, ContactLists::hadLabels)),
                        insertLabels(labels)));
    }

    private static boolean hadLabels(ContactChange change) {
        return !Label.allOf(change.before().fields().details()).isEmpty();
    }

    private Uni<Void> insertPhones(List<Listed<Phone>> phones) {
        if (phones.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                places(phones)
                        .addValue(Statements.texts(phones, p -> p.value().raw()))
                        .addValue(Statements.texts(phones, p -> p.value().e164()))
                        .addValue(Statements.texts(phones, p -> p.value().extension()))
                        .addValue(Statements.codes(phones, p -> p.value().kind().code()))
                        .addValue(
                                Statements.codes(phones, p -> RegionCodes.code(p.value().rule())));
        return statements.execute(INSERT_PHONES, values);
    }

    private Uni<Void> insertEmails(List<Listed<String>> emails) {
        return emails.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(
                        INSERT_EMAILS,
                        places(emails).addValue(Statements.texts(emails, Listed::value)));
    }

    private Uni<Void> insertLabels(List<Listed<Label>> labels) {
        if (labels.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                statements
                        .ids(labels, Listed::contactId)
                        .addValue(Statements.codes(labels, l -> l.value().kind().code()))
                        .addValue(Statements.texts(labels, l -> l.value().name()))
                        .addValue(Statements.texts(labels, l -> l.value().value()));
        return statements.execute(INSERT_LABELS, values);
    }

    private Uni<Void> delete(String statement, List<ContactChange> affected) {
        return affected.isEmpty()
                ? Uni.createFrom().voidItem()
                : statements.execute(statement, statements.ids(affected, ContactChange::contactId));
    }

    private <T> Tuple places(List<Listed<T>> rows) {
        return statements
                .ids(rows, Listed::contactId)
                .addValue(rows.stream().map(Listed::position).toArray(Integer[]::new));
    }

    private static List<ContactChange> only(
            List<ContactChange> changed, Predicate<ContactChange> condition) {
        return changed.stream().filter(condition).toList();
    }

    private static <T> List<Listed<T>> listed(
            List<NewContact> created,
            List<ContactChange> changed,
            Function<ContactFields, List<T>> values) {
        List<Listed<T>> rows = new ArrayList<>();
        created.forEach(c -> list(c.contactId(), values.apply(c.fields()), rows));
        changed.forEach(c -> list(c.contactId(), values.apply(c.fields()), rows));
        return rows;
    }

    private static <T> void list(UUID contactId, List<T> values, List<Listed<T>> rows) {
        IntStream.range(0, values.size())
                .mapToObj(position -> new Listed<>(contactId, position, values.get(position)))
                .forEach(rows::add);
    }

    private record Listed<T>(UUID contactId, int position, T value) {}

    /**
     * By what a contact is found in lists.
     *
     * @param kind tag, attribute or owner
     * @param name of the attribute; empty for the others
     * @param value what to look for
     */
    record Label(LabelKind kind, String name, String value) {
        /** Longer values are kept, but not found by: an index entry has its limits. */
        private static final int LONGEST = 500;

        static List<Label> allOf(ContactDetails details) {
            if (details.equals(ContactDetails.NONE)) {
                return List.of();
            }
            List<Label> labels = new ArrayList<>();
            details.tags().forEach(tag -> labels.add(new Label(LabelKind.TAG, "", tag)));
            details.attributes()
                    .forEach((name, value) ->
                            labels.add(new Label(LabelKind.ATTRIBUTE, name, value)));
            if (!details.owner().isEmpty()) {
                labels.add(new Label(LabelKind.OWNER, "", details.owner()));
            }
            labels.removeIf(label -> label.value.length() > LONGEST);
            return labels;
        }
    }
}
