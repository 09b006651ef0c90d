package io.callbook.contacts.organization.store;

import io.callbook.contacts.organization.model.NameKey;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads whole organizations in the transaction of a connection. */
public final class OrganizationReader {
    private static final String BY_IDS =
            OrganizationRow.SELECT
                    + " where o.account_id = $1 and o.organization_id = any($2::uuid[])";

    private static final String FOR_CHANGE =
            OrganizationRow.SELECT
                    + " where o.account_id = $1 and o.organization_id = $2 for update of o";

    private static final String NEXT_WITH_PHONES =
            """
            select distinct organization_id
              from organization_phone
             where account_id = $1 and organization_id > $2
             order by organization_id
             limit $3
            """;

    private static final String BY_NAME =
            "select organization_id from organization where account_id = $1 and name_key = $2";

    private static final String OWNERS =
            """
            select asked.connection_id, asked.object_type, asked.external_id, r.organization_id
              from unnest($2::text[], $3::text[], $4::text[])
                       as asked (connection_id, object_type, external_id)
              join organization_reference r
                on r.account_id = $1
               and r.connection_id = asked.connection_id
               and r.object_type = asked.object_type
               and r.external_id = asked.external_id
            """;

    private OrganizationReader() {}

    /** Those of the ids that exist, by id. */
    public static Uni<Map<UUID, Organization>> byIds(
            SqlConnection connection, String accountId, Collection<UUID> ids) {
        return connection
                .preparedQuery(BY_IDS)
                .execute(Tuple.of(accountId, ids.toArray(UUID[]::new)))
                .map(OrganizationReader::byId);
    }

    /** One organization, locked until the transaction ends. */
    public static Uni<Optional<Organization>> forChange(
            SqlConnection connection, String accountId, UUID id) {
        return connection
                .preparedQuery(FOR_CHANGE)
                .execute(Tuple.of(accountId, id))
                .map(rows -> OrganizationRow.readAll(rows).stream().findFirst());
    }

    /** One page of a list. */
    public static Uni<List<Organization>> page(SqlConnection connection, OrganizationQuery query) {
        return connection
                .preparedQuery(OrganizationRow.SELECT + query.condition())
                .execute(query.values())
                .map(OrganizationRow::readAll);
    }

    /**
     * The next organizations that have phones, in the order of their ids. The ids are looked up
     * first: in one statement the planner would read all organizations for each page. So the
     * transaction must be one that sees a single state.
     */
    public static Uni<List<Organization>> withPhonesAfterId(
            SqlConnection connection, String accountId, UUID after, int limit) {
        return connection
                .preparedQuery(NEXT_WITH_PHONES)
                .execute(Tuple.of(accountId, after, limit))
                .map(OrganizationReader::ids)
                .chain(ids ->
                        byIds(connection, accountId, ids)
                                .map(found -> ids.stream().map(found::get).toList()));
    }

    /** Which organization has a name, without regard to case. */
    public static Uni<Optional<UUID>> byName(
            SqlConnection connection, String accountId, String name) {
        return connection
                .preparedQuery(BY_NAME)
                .execute(Tuple.of(accountId, NameKey.of(name)))
                .map(OrganizationReader::firstId);
    }

    /** Which organizations have these references, alias or not; unknown ones are absent. */
    public static Uni<Map<OrganizationReference, UUID>> owners(
            SqlConnection connection, String accountId, List<OrganizationReference> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery(OWNERS)
                .execute(ReferenceArrays.of(references).names(accountId))
                .map(OrganizationReader::owners);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        for (Row row : rows) {
            ids.add(row.getUUID(0));
        }
        return ids;
    }

    private static Optional<UUID> firstId(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(row.getUUID(0));
        }
        return Optional.empty();
    }

    private static Map<UUID, Organization> byId(RowSet<Row> rows) {
        Map<UUID, Organization> found = HashMap.newHashMap(rows.size());
        OrganizationRow.readAll(rows).forEach(o -> found.put(o.organizationId(), o));
        return found;
    }

    private static Map<OrganizationReference, UUID> owners(RowSet<Row> rows) {
        Map<OrganizationReference, UUID> owners = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            owners.put(
                    new OrganizationReference(
                            row.getString(0), row.getString(1), row.getString(2), false),
                    row.getUUID(3));
        }
        return owners;
    }
}
