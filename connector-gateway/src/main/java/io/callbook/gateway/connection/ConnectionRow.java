package io.callbook.gateway.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How a connection stands in its table. */
final class ConnectionRow {
    /** Everything that {@link #read} needs. */
    static final String COLUMNS =
            """
            c.account_id, c.connection_id, c.name, c.type, c.default_region, c.settings,
            c.created_at, c.updated_at,
            ARRAY(SELECT s.name FROM connection_secret s
                   WHERE s.account_id = c.account_id AND s.connection_id = c.connection_id)
              AS secrets_set
            """;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private ConnectionRow() {}

    static Connection read(ResultSet row) throws SQLException {
        return new Connection(
                row.getString("account_id"),
                row.getString("connection_id"),
                row.getString("name"),
                row.getString("type"),
                Optional.ofNullable(row.getString("default_region")),
                settings(row.getString("settings")),
                new TreeSet<>(names(row.getArray("secrets_set"))),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    static String settings(Map<String, String> settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    private static Map<String, String> settings(String json) throws SQLException {
        try {
            return JSON.readValue(json, SETTINGS);
        } catch (JsonProcessingException e) {
            throw new SQLException("The settings are not a map of texts", e);
        }
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
