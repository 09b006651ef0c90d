package io.callbook.contacts.organization.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Answers the question of those who write contacts: which organizations are there? */
public final class OrganizationDirectory {
    private static final String FIND =
            """
            select organization_id, name, region
              from organization
             where account_id = $1 and organization_id = any($2::uuid[])
             order by organization_id
               for share
            """;

    private OrganizationDirectory() {}

    /**
     * Those of the organizations that exist, by id. Until the transaction ends they are neither
     * renamed nor deleted, so that no contact is written with a name that is gone. Call it before
     * contacts are locked: a renaming locks its organization first, then the members.
     */
    public static Uni<Map<UUID, NamedOrganization>> find(
            SqlConnection connection, String accountId, Collection<UUID> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(accountId, organizationIds.toArray(UUID[]::new)))
                .map(OrganizationDirectory::byId);
    }

    private static Map<UUID, NamedOrganization> byId(RowSet<Row> rows) {
        Map<UUID, NamedOrganization> found = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            UUID id = row.getUUID(0);
            found.put(id, new NamedOrganization(id, row.getString(1), row.getString(2)));
        }
        return found;
    }
}
