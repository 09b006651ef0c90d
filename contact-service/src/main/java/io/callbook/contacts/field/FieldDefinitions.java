package io.callbook.contacts.field;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declared fields as the database has them. */
public final class FieldDefinitions {
    /** The code of the table whose fields are the attributes of contacts. */
    public static final String CONTACT_TABLE = "Contact";

    private static final String OF_CONTACTS =
            """
            select fields from custom_table
             where account_id = $1 and table_code = '%s'
            """
                    .formatted(CONTACT_TABLE);

    private FieldDefinitions() {}

    /** The fields of an account's contacts by name, in the order of their declaration. */
    public static Uni<Map<String, FieldDefinition>> ofContacts(
            SqlConnection connection, String accountId) {
        return connection
                .preparedQuery(OF_CONTACTS)
                .execute(Tuple.of(accountId))
                .map(FieldDefinitions::ofRow);
    }

    private static Map<String, FieldDefinition> ofRow(RowSet<Row> rows) {
        for (Row row : rows) {
            return byName(read(row.getJsonArray(0)));
        }
        return Map.of();
    }

    /** The same fields by name, in their order. */
    public static Map<String, FieldDefinition> byName(List<FieldDefinition> fields) {
        Map<String, FieldDefinition> named = LinkedHashMap.newLinkedHashMap(fields.size());
        fields.forEach(field -> named.put(field.name(), field));
        return Collections.unmodifiableMap(named);
    }

    /** Reads what {@link #write} wrote. */
    public static List<FieldDefinition> read(JsonArray stored) {
        List<FieldDefinition> fields = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            fields.add(read(stored.getJsonObject(i)));
        }
        return fields;
    }

    private static FieldDefinition read(JsonObject stored) {
        return new FieldDefinition(
                stored.getString("name"),
                FieldType.of(stored.getInteger("type")).orElseThrow(),
                stored.getBoolean("required"),
                stored.getString("label"),
                stored.getJsonArray("options", new JsonArray()).stream()
                        .map(String.class::cast)
                        .toList());
    }

    /** The fields as they are stored. */
    public static JsonArray write(List<FieldDefinition> fields) {
        JsonArray stored = new JsonArray();
        fields.forEach(field -> stored.add(write(field)));
        return stored;
    }

    private static JsonObject write(FieldDefinition field) {
        JsonObject stored =
                new JsonObject()
                        .put("name", field.name())
                        .put("type", field.type().code())
                        .put("required", field.required())
                        .put("label", field.label());
        return field.options().isEmpty()
                ? stored
                : stored.put("options", new JsonArray(field.options()));
    }
}
