package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.RegionCodes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements of {@link ContactWriter} on the contact's own tables. */
final class ContactTables {
    private static final String INSERT =
            """
            insert into contact
                   (account_id, contact_id, display_name, display_name_derived, given_name,
                    family_name, organization, origin, created_at, updated_at, version)
            select $1, n.contact_id, n.display_name, n.derived, n.given_name,
                   n.family_name, n.organization, n.origin, now(), now(), 1
              from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
                          $7::text[], $8::smallint[])
                       as n (contact_id, display_name, derived, given_name, family_name,
                             organization, origin)
            """;

    private static final String UPDATE =
            """
            with unchanged as (
                select c.contact_id, n.display_name, n.derived, n.given_name, n.family_name,
                       n.organization
                  from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
                              $7::text[], $8::bigint[])
                           as n (contact_id, display_name, derived, given_name, family_name,
                                 organization, version)
                  join contact c
                    on c.account_id = $1 and c.contact_id = n.contact_id
                   and c.version = n.version
                 order by c.contact_id
                   for update of c)
            update contact c
               set display_name = u.display_name, display_name_derived = u.derived,
                   given_name = u.given_name, family_name = u.family_name,
                   organization = u.organization, updated_at = now(), version = c.version + 1
              from unchanged u
             where c.account_id = $1 and c.contact_id = u.contact_id
            """;

    private static final String DELETE_PHONES =
            "delete from contact_phone where account_id = $1 and contact_id = any($2::uuid[])";

    private static final String INSERT_PHONES =
            """
            insert into contact_phone
                   (account_id, contact_id, position, raw, e164, extension, kind, region_rule)
            select $1, p.contact_id, p.position, p.raw, p.e164, p.extension, p.kind, p.rule
              from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[],
                          $7::smallint[], $8::smallint[])
                       as p (contact_id, position, raw, e164, extension, kind, rule)
            """;

    private static final String DELETE_EMAILS =
            "delete from contact_email where account_id = $1 and contact_id = any($2::uuid[])";

    private static final String INSERT_EMAILS =
            """
            insert into contact_email (account_id, contact_id, position, address)
            select $1, e.contact_id, e.position, e.address
              from unnest($2::uuid[], $3::integer[], $4::text[])
                       as e (contact_id, position, address)
            """;

    private final SqlConnection connection;
    private final String accountId;

    ContactTables(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    Uni<Void> insertContacts(List<NewContact> created) {
        if (created.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                nameColumns(created, NewContact::contactId, NewContact::fields)
                        .addValue(
                                created.stream()
                                        .map(contact -> (short) contact.origin().code())
                                        .toArray(Short[]::new));
        return execute(INSERT, values);
    }

    Uni<Void> updateContacts(List<ContactChange> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                nameColumns(changed, ContactChange::contactId, ContactChange::fields)
                        .addValue(
                                changed.stream()
                                        .map(change -> change.before().version())
                                        .toArray(Long[]::new));
        return connection
                .preparedQuery(UPDATE)
                .execute(values)
                .invoke(rows -> ContactWriter.requireAll(rows, changed.size(), "A contact changed"))
                .replaceWithVoid();
    }

    Uni<Void> replacePhones(List<NewContact> created, List<ContactChange> changed) {
        List<Listed<Phone>> phones = new ArrayList<>();
        created.forEach(c -> list(c.contactId(), c.fields().phones(), phones));
        List<ContactChange> affected = only(changed, ContactChange::changesPhones);
        affected.forEach(c -> list(c.contactId(), c.fields().phones(), phones));
        return deleteOf(DELETE_PHONES, affected).chain(() -> insertPhones(phones));
    }

    Uni<Void> replaceEmails(List<NewContact> created, List<ContactChange> changed) {
        List<Listed<String>> emails = new ArrayList<>();
        created.forEach(c -> list(c.contactId(), c.fields().emails(), emails));
        List<ContactChange> affected = only(changed, ContactChange::changesEmails);
        affected.forEach(c -> list(c.contactId(), c.fields().emails(), emails));
        return deleteOf(DELETE_EMAILS, affected).chain(() -> insertEmails(emails));
    }

    private Uni<Void> insertPhones(List<Listed<Phone>> phones) {
        if (phones.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                listColumns(phones)
                        .addValue(column(phones, p -> p.value().raw()))
                        .addValue(column(phones, p -> p.value().e164()))
                        .addValue(column(phones, p -> p.value().extension()))
                        .addValue(codes(phones, p -> p.value().kind().code()))
                        .addValue(codes(phones, p -> RegionCodes.code(p.value().rule())));
        return execute(INSERT_PHONES, values);
    }

    private Uni<Void> insertEmails(List<Listed<String>> emails) {
        return emails.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(
                        INSERT_EMAILS, listColumns(emails).addValue(column(emails, Listed::value)));
    }

    private Uni<Void> deleteOf(String statement, List<ContactChange> affected) {
        return affected.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(
                        statement,
                        Tuple.of(
                                accountId,
                                affected.stream()
                                        .map(ContactChange::contactId)
                                        .toArray(UUID[]::new)));
    }

    private Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private <T> Tuple nameColumns(
            List<T> rows, Function<T, UUID> id, Function<T, ContactFields> fields) {
        return Tuple.of(accountId, rows.stream().map(id).toArray(UUID[]::new))
                .addValue(column(rows, row -> fields.apply(row).displayName()))
                .addValue(
                        rows.stream()
                                .map(row -> fields.apply(row).displayNameDerived())
                                .toArray(Boolean[]::new))
                .addValue(column(rows, row -> fields.apply(row).givenName()))
                .addValue(column(rows, row -> fields.apply(row).familyName()))
                .addValue(column(rows, row -> fields.apply(row).organization()));
    }

    private <T> Tuple listColumns(List<Listed<T>> rows) {
        return Tuple.of(
                accountId,
                rows.stream().map(Listed::contactId).toArray(UUID[]::new),
                rows.stream().map(Listed::position).toArray(Integer[]::new));
    }

    private static <T> @Nullable String[] column(
            List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> Short[] codes(List<T> rows, ToIntFunction<T> code) {
        return rows.stream().map(row -> (short) code.applyAsInt(row)).toArray(Short[]::new);
    }

    private static List<ContactChange> only(
            List<ContactChange> changed, Predicate<ContactChange> condition) {
        return changed.stream().filter(condition).toList();
    }

    private static <T> void list(UUID contactId, List<T> values, List<Listed<T>> rows) {
        IntStream.range(0, values.size())
                .mapToObj(position -> new Listed<>(contactId, position, values.get(position)))
                .forEach(rows::add);
    }

    private record Listed<T>(UUID contactId, int position, T value) {}
}
