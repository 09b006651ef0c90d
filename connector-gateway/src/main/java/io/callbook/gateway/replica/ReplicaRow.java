package io.callbook.gateway.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.spi.RecordChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads rows of the replica, and writes their fields as JSON. */
final class ReplicaRow {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReplicaRow(ObjectMapper json) {
        this.json = json;
    }

    ReplicaRecord record(ResultSet rows) throws SQLException {
        return new ReplicaRecord(rows.getLong("change_seq"), change(rows));
    }

    private RecordChange change(ResultSet rows) throws SQLException {
        String id = rows.getString("external_id");
        String version = rows.getString("version");
        String kind = rows.getString("kind");
        return switch (kind) {
            case "present" -> new RecordChange.Present(id, version, read(rows.getString("fields")));
            case "deleted" ->
                    new RecordChange.Deleted(
                            id, version, Optional.ofNullable(rows.getString("merged_into")));
            case "unreadable" ->
                    new RecordChange.Unreadable(
                            id, version, Objects.requireNonNull(rows.getString("reason")));
            default -> throw new IllegalStateException("Unknown kind of record: " + kind);
        };
    }

    String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds fields that are no JSON", e);
        }
    }
}
