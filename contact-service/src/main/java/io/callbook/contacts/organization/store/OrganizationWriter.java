package io.callbook.contacts.organization.store;

import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.RegionCodes;
import io.callbook.contacts.organization.model.NameKey;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationFields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes organizations in the transaction of a connection. */
public final class OrganizationWriter {
    private static final String INSERT =
            """
            insert into organization (account_id, organization_id, name, name_key, region, domains,
                                      created_at, updated_at, version)
            values ($1, $2, $3, $4, $5, $6, now(), now(), 1)
            """;

    private static final String UPDATE =
            """
            update organization
               set name = $3, name_key = $4, region = $5, domains = $6, updated_at = now(),
                   version = version + 1
             where account_id = $1 and organization_id = $2
            """;

    /** A contact that comes back does not come back into an organization that is gone. */
    private static final String FORGET =
            """
            update contact_tombstone
               set state = case when state #>> '{fields,details,organization_id}' = $2::uuid::text
                                then state #- '{fields,details,organization_id}'
                                else state end,
                   survivor_state =
                           case when survivor_state #>> '{fields,details,organization_id}'
                                       = $2::uuid::text
                                then survivor_state #- '{fields,details,organization_id}'
                                else survivor_state end
             where account_id = $1
               and $2::uuid::text in (state #>> '{fields,details,organization_id}',
                                      survivor_state #>> '{fields,details,organization_id}')
            """;

    private static final String DELETE =
            "delete from organization where account_id = $1 and organization_id = $2";

    private static final String DELETE_PHONES =
            "delete from organization_phone where account_id = $1 and organization_id = $2";

    private static final String INSERT_PHONES =
            """
            insert into organization_phone (account_id, organization_id, position, raw, e164,
                                            extension, kind, region_rule)
            select $1, $2, p.position, p.raw, p.e164, p.extension, p.kind, p.region_rule
              from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::smallint[],
                          $8::smallint[])
                       as p (position, raw, e164, extension, kind, region_rule)
            """;

    private static final String DELETE_REFERENCES =
            "delete from organization_reference where account_id = $1 and organization_id = $2";

    private static final String INSERT_REFERENCES =
            """
            insert into organization_reference
                   (account_id, connection_id, object_type, external_id, alias, organization_id)
            select $1, r.connection_id, r.object_type, r.external_id, r.alias, $6
              from unnest($2::text[], $3::text[], $4::text[], $5::boolean[])
                       as r (connection_id, object_type, external_id, alias)
            """;

    private final SqlConnection connection;
    private final String accountId;

    /** Writes organizations of one account. */
    public OrganizationWriter(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** Writes a new organization. */
    public Uni<Void> insert(UUID id, OrganizationFields fields) {
        return execute(INSERT, columns(id, fields))
                .chain(() -> insertPhones(id, fields.phones()))
                .chain(() -> insertReferences(id, fields));
    }

    /** Writes what differs; the caller has locked the organization. */
    public Uni<Void> update(Organization before, OrganizationFields fields) {
        UUID id = before.organizationId();
        return execute(UPDATE, columns(id, fields))
                .chain(() ->
                        before.fields().phones().equals(fields.phones())
                                ? Uni.createFrom().voidItem()
                                : execute(DELETE_PHONES, key(id))
                                        .chain(() -> insertPhones(id, fields.phones())))
                .chain(() ->
                        before.fields().references().equals(fields.references())
                                ? Uni.createFrom().voidItem()
                                : execute(DELETE_REFERENCES, key(id))
                                        .chain(() -> insertReferences(id, fields)));
    }

    /** Deletes an organization that has no members; the caller has locked it. */
    public Uni<Void> delete(UUID id) {
        return execute(DELETE, key(id)).chain(() -> execute(FORGET, key(id)));
    }

    private Uni<Void> insertPhones(UUID id, List<Phone> phones) {
        if (phones.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values =
                key(id).addValue(IntStream.range(0, phones.size()).boxed().toArray(Integer[]::new))
                        .addValue(column(phones, Phone::raw))
                        .addValue(column(phones, Phone::e164))
                        .addValue(column(phones, Phone::extension))
                        .addValue(codes(phones, phone -> phone.kind().code()))
                        .addValue(codes(phones, phone -> RegionCodes.code(phone.rule())));
        return execute(INSERT_PHONES, values);
    }

    private Uni<Void> insertReferences(UUID id, OrganizationFields fields) {
        if (fields.references().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ReferenceArrays references = ReferenceArrays.of(fields.references());
        return execute(
                INSERT_REFERENCES,
                references.names(accountId).addValue(references.aliases()).addValue(id));
    }

    private Tuple columns(UUID id, OrganizationFields fields) {
        return key(id).addValue(fields.name())
                .addValue(NameKey.of(fields.name()))
                .addValue(fields.region())
                .addValue(fields.domains().toArray(String[]::new));
    }

    private Tuple key(UUID id) {
        return Tuple.of(accountId, id);
    }

    private Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private static @Nullable String[] column(
            List<Phone> phones, Function<Phone, @Nullable String> part) {
        return phones.stream().map(part).toArray(String[]::new);
    }

    private static Short[] codes(List<Phone> phones, Function<Phone, Integer> code) {
        return phones.stream().map(phone -> code.apply(phone).shortValue()).toArray(Short[]::new);
    }
}
