package io.callbook.sandbox.salesforce.sobject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of a write: which fields get which values. */
public final class RecordInput {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private RecordInput(ObjectNode body) {
        this.body = body;
    }

    /** Reads a body; it must be an object, its field names in any case. */
    public static RecordInput parse(@Nullable String body) {
        try {
            if (JSON.readTree(body == null ? "" : body) instanceof ObjectNode object) {
                object.remove("attributes");
                return new RecordInput(object);
            }
        } catch (JsonProcessingException unreadable) {
            throw parserError(unreadable.getOriginalMessage());
        }
        throw parserError("The HTTP entity body is required, but this request has no entity body.");
    }

    private static SalesforceException parserError(String message) {
        return SalesforceException.badRequest("JSON_PARSER_ERROR", message);
    }

    /** The values for a new record; every required field must be among them. */
    Map<Field, @Nullable Object> forCreate(SObjectType type) {
        Map<Field, @Nullable Object> values = values(type, FieldFlag.CREATEABLE);
        String missing =
                type.fields().stream()
                        .filter(Field::requiredOnCreate)
                        .filter(field -> values.get(field) == null)
                        .map(Field::name)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw SalesforceException.badRequest(
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: [" + missing + "]",
                    missing.split(", "));
        }
        return values;
    }

    /** The values to change in a record; no required field may be emptied. */
    Map<Field, @Nullable Object> forUpdate(SObjectType type) {
        if (body.has("Id") || body.has("id")) {
            throw SalesforceException.badRequest(
                    "INVALID_FIELD", "The Id field should not be specified in the sobject data.");
        }
        Map<Field, @Nullable Object> values = values(type, FieldFlag.UPDATEABLE);
        values.forEach(RecordInput::checkNotEmptied);
        return values;
    }

    private static void checkNotEmptied(Field field, @Nullable Object value) {
        if (value == null && field.requiredOnCreate()) {
            throw SalesforceException.badRequest(
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: [" + field.name() + "]",
                    field.name());
        }
    }

    private Map<Field, @Nullable Object> values(SObjectType type, FieldFlag needed) {
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> given : body.properties()) {
            Field field = ResourceNames.field(type, given.getKey());
            if (!field.is(needed)) {
                throw readOnly(field);
            }
            values.put(field, ValueInput.read(field, given.getValue()));
        }
        return values;
    }

    private static SalesforceException readOnly(Field field) {
        return SalesforceException.badRequest(
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                "Unable to create/update fields: %s. Please check the security settings of this"
                                .formatted(field.name())
                        + " field and verify that it is read/write for your profile or permission"
                        + " set.",
                field.name());
    }
}
