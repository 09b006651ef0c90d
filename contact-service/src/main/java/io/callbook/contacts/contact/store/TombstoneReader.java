package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is left of contacts that ended. */
public final class TombstoneReader {
    private static final String SELECT =
            """
            select contact_id, deleted_at, version, state::text as state, merged_into,
                   survivor_state::text as survivor_state, erased
              from contact_tombstone
             where account_id = $1
            """;
    private static final String BY_IDS = SELECT + " and contact_id = any($2::uuid[])";
    private static final String MERGED_INTO = SELECT + " and merged_into = any($2::uuid[])";
    private static final String LOCKED = BY_IDS + " order by contact_id for update";

    private TombstoneReader() {}

    /** Those of the ids whose contacts ended. */
    public static Uni<Map<UUID, Tombstone>> byIds(
            SqlClient client, String accountId, Collection<UUID> contactIds) {
        return read(client, BY_IDS, accountId, contactIds);
    }

    /** The same, locked until the transaction ends. */
    public static Uni<Map<UUID, Tombstone>> locked(
            SqlClient client, String accountId, Collection<UUID> contactIds) {
        return read(client, LOCKED, accountId, contactIds);
    }

    /** The contacts that were merged into these, by their own ids. */
    public static Uni<Map<UUID, Tombstone>> mergedInto(
            SqlClient client, String accountId, Collection<UUID> survivorIds) {
        return read(client, MERGED_INTO, accountId, survivorIds);
    }

    private static Uni<Map<UUID, Tombstone>> read(
            SqlClient client, String statement, String accountId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(statement)
                        .execute(Tuple.of(accountId, ids.toArray(UUID[]::new)))
                        .map(TombstoneReader::byId);
    }

    private static Map<UUID, Tombstone> byId(RowSet<Row> rows) {
        Map<UUID, Tombstone> found = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Tombstone grave = tombstone(row);
            found.put(grave.contactId(), grave);
        }
        return found;
    }

    private static Tombstone tombstone(Row row) {
        return new Tombstone(
                row.getUUID("contact_id"),
                row.getOffsetDateTime("deleted_at").toInstant(),
                row.getLong("version"),
                state(row.getString("state")),
                row.getUUID("merged_into"),
                state(row.getString("survivor_state")),
                row.getBoolean("erased"));
    }

    private static @Nullable ContactState state(@Nullable String json) {
        return json == null ? null : StoreJson.read(json, ContactState.class);
    }
}
