package io.callbook.sandbox.salesforce.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** Writes whole record versions to the journal and reads them back. */
final class RecordCodec {
    private final Schema schema;

    RecordCodec(Schema schema) {
        this.schema = schema;
    }

    ObjectNode write(SObjectRecord record) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("type", record.type().name()).put("id", record.id());
        line.put("systemModstamp", record.systemModstampMillis());
        line.put("deletedAt", record.deletedAtMillis());
        ObjectNode values = line.putObject("values");
        for (Field field : record.type().fields()) {
            Object value = record.values().get(field);
            if (value != null) {
                values.put(field.name(), value.toString());
            }
        }
        return line;
    }

    SObjectRecord read(JsonNode line) {
        SObjectType type = schema.type(line.path("type").asText());
        Draft draft = Draft.empty(type, line.path("id").asText());
        for (Field field : type.fields()) {
            JsonNode value = line.path("values").path(field.name());
            if (value.isTextual()) {
                draft.set(field.name(), value(field.type(), value.asText()));
            }
        }
        return draft.deletedAt(line.path("deletedAt").asLong())
                .stamped(Instant.ofEpochMilli(line.path("systemModstamp").asLong()));
    }

    private static Object value(FieldType type, String text) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INT -> Integer.valueOf(text);
            case DOUBLE, CURRENCY -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DATETIME -> Instant.parse(text);
            case ID, REFERENCE, STRING, PHONE, EMAIL, URL, PICKLIST, TEXTAREA, ADDRESS -> text;
        };
    }
}
