package io.callbook.contacts.table;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a record is stored. */
final class RecordRow {
    static final String SELECT =
            "select record_key, field_values, version, created_at, updated_at ";

    private RecordRow() {}

    static TableRecord read(Row row) {
        return new TableRecord(
                row.getString("record_key"),
                values(row.getJsonObject("field_values")),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    static JsonObject write(Map<String, String> values) {
        JsonObject stored = new JsonObject();
        values.forEach(stored::put);
        return stored;
    }

    private static SortedMap<String, String> values(JsonObject stored) {
        SortedMap<String, String> values = new TreeMap<>();
        stored.fieldNames().forEach(name -> values.put(name, stored.getString(name)));
        return values;
    }
}
