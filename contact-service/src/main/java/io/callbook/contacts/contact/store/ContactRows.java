package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactFields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the table of contacts. */
final class ContactRows {
    private static final String INSERT =
            """
            insert into contact
                   (account_id, contact_id, display_name, display_name_derived, given_name,
                    family_name, organization, owner, organization_id, details, origin,
                    created_at, updated_at, version)
            select $1, n.contact_id, n.display_name, n.derived, n.given_name, n.family_name,
                   n.organization, n.owner, n.organization_id, n.details::jsonb, n.origin,
                   coalesce(n.created_at, now()), now(), n.version
              from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::uuid[], $10::text[], $11::smallint[],
                          $12::timestamptz[], $13::bigint[])
                       as n (contact_id, display_name, derived, given_name, family_name,
                             organization, owner, organization_id, details, origin, created_at,
                             version)
            """;

    private static final String UPDATE =
            """
            with unchanged as (
                select c.contact_id, n.display_name, n.derived, n.given_name, n.family_name,
                       n.organization, n.owner, n.organization_id, n.details
                  from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
                              $7::text[], $8::text[], $9::uuid[], $10::text[], $11::bigint[])
                           as n (contact_id, display_name, derived, given_name, family_name,
                                 organization, owner, organization_id, details, version)
                  join contact c
                    on c.account_id = $1 and c.contact_id = n.contact_id
                   and c.version = n.version
                 order by c.contact_id
                   for update of c)
            update contact c
               set display_name = u.display_name, display_name_derived = u.derived,
                   given_name = u.given_name, family_name = u.family_name,
                   organization = u.organization, owner = u.owner,
                   organization_id = u.organization_id, details = u.details::jsonb,
                   updated_at = now(), version = c.version + 1
              from unchanged u
             where c.account_id = $1 and c.contact_id = u.contact_id
            """;

    private static final String DELETE =
            """
            delete from contact c
             using unnest($2::uuid[], $3::bigint[]) as gone (contact_id, version)
             where c.account_id = $1 and c.contact_id = gone.contact_id
               and c.version = gone.version
            """;

    private final Statements statements;

    ContactRows(Statements statements) {
        this.statements = statements;
    }

    Uni<Void> insert(List<NewContact> created) {
        if (created.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                fieldColumns(created, NewContact::contactId, NewContact::fields)
                        .addValue(Statements.codes(created, c -> c.origin().code()))
                        .addValue(times(created))
                        .addValue(Statements.numbers(created, NewContact::version));
        return statements.execute(INSERT, values);
    }

    Uni<Void> update(List<ContactChange> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                fieldColumns(changed, ContactChange::contactId, ContactChange::fields)
                        .addValue(Statements.numbers(changed, c -> c.before().version()));
        return statements.executeOnAll(UPDATE, values, changed.size(), "A contact changed");
    }

    Uni<Void> delete(List<EndedContact> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                statements
                        .ids(ended, EndedContact::contactId)
                        .addValue(Statements.numbers(ended, e -> e.before().version()));
        return statements.executeOnAll(DELETE, values, ended.size(), "A contact changed");
    }

    private <T> Tuple fieldColumns(
            List<T> rows, Function<T, UUID> id, Function<T, ContactFields> fields) {
        return statements
                .ids(rows, id)
                .addValue(Statements.texts(rows, row -> fields.apply(row).displayName()))
                .addValue(
                        rows.stream()
                                .map(row -> fields.apply(row).displayNameDerived())
                                .toArray(Boolean[]::new))
                .addValue(Statements.texts(rows, row -> fields.apply(row).givenName()))
                .addValue(Statements.texts(rows, row -> fields.apply(row).familyName()))
                .addValue(Statements.texts(rows, row -> fields.apply(row).organization()))
                .addValue(Statements.texts(rows, row -> fields.apply(row).details().owner()))
                .addValue(
                        Statements.uuids(rows, row -> fields.apply(row).details().organizationId()))
                .addValue(
                        Statements.texts(
                                rows, row -> StoredDetails.write(fields.apply(row).details())));
    }

    private static @Nullable OffsetDateTime[] times(List<NewContact> created) {
        return created.stream()
                .map(contact -> atUtc(contact.createdAt()))
                .toArray(OffsetDateTime[]::new);
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
