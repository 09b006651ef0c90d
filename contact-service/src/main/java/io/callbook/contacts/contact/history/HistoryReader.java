package io.callbook.contacts.contact.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.callbook.contacts.contact.history.HistoryEntry.Change;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.model.Sorted;
import io.callbook.contacts.contact.store.StoreJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the history as it is stored. */
final class HistoryReader {
    private static final String SELECT =
            """
            select version, changed_at, operation, actor, source, reason, other_contact_id,
                   changes::text as changes
              from contact_history
             where account_id = $1 and contact_id = $2
            """;
    private static final String BEFORE =
            SELECT + " and version < $3 order by version desc limit $4";

    /** From the second change on to the end of the contact's first life. */
    private static final String FIRST_LIFE =
            SELECT
                    + """
                      and version > 1
                      and version <= coalesce(
                          (select min(version) from contact_history
                            where account_id = $1 and contact_id = $2 and operation = any($3)),
                          9223372036854775807)
                    order by version desc
                    """;

    private static final Short[] ENDS = {
        (short) Operation.DELETED.code(), (short) Operation.MERGED.code()
    };

    private HistoryReader() {}

    /** The changes before a version, newest first. */
    static Uni<List<HistoryEntry>> before(
            SqlClient client, String accountId, UUID contactId, long version, int limit) {
        return client.preparedQuery(BEFORE)
                .execute(Tuple.of(accountId, contactId, version, limit))
                .map(HistoryReader::entries);
    }

    /** The changes since the creation until the contact ended for the first time, newest first. */
    static Uni<List<HistoryEntry>> firstLife(SqlClient client, String accountId, UUID contactId) {
        return client.preparedQuery(FIRST_LIFE)
                .execute(Tuple.of(accountId, contactId, ENDS))
                .map(HistoryReader::entries);
    }

    private static List<HistoryEntry> entries(RowSet<Row> rows) {
        List<HistoryEntry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            entries.add(
                    new HistoryEntry(
                            row.getLong("version"),
                            row.getOffsetDateTime("changed_at").toInstant(),
                            Operation.of(row.getShort("operation")),
                            new Authorship(
                                    row.getString("actor"),
                                    row.getString("source"),
                                    row.getString("reason")),
                            changes(row.getString("changes")),
                            row.getUUID("other_contact_id")));
        }
        return entries;
    }

    private static SortedMap<String, Change> changes(@Nullable String json) {
        if (json == null) {
            return Sorted.none();
        }
        SortedMap<String, Change> changes = new TreeMap<>();
        StoreJson.read(json, JsonNode.class)
                .properties()
                .forEach(field ->
                        changes.put(
                                field.getKey(),
                                new Change(
                                        value(field.getValue(), "before"),
                                        value(field.getValue(), "after"))));
        return changes;
    }

    private static JsonNode value(JsonNode change, String side) {
        JsonNode value = change.get(side);
        return value == null ? NullNode.getInstance() : value;
    }
}
