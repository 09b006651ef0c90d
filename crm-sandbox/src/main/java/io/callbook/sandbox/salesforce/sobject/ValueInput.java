package io.callbook.sandbox.salesforce.sobject;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import io.callbook.sandbox.salesforce.wire.SalesforceDates;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a field's value from JSON, or refuses it in Salesforce's words. */
final class ValueInput {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private ValueInput() {}

    static @Nullable Object read(Field field, JsonNode json) {
        if (json.isNull() || (json.isTextual() && json.asText().isBlank())) {
            return null;
        }
        return switch (field.type()) {
            case BOOLEAN -> bool(field, json);
            case INT -> (int) number(field, json);
            case DOUBLE, CURRENCY -> number(field, json);
            case DATE -> date(field, json);
            case DATETIME -> dateTime(field, json);
            case REFERENCE -> reference(field, json);
            case ID, ADDRESS, STRING, PHONE, EMAIL, URL, PICKLIST, TEXTAREA -> text(field, json);
        };
    }

    private static boolean bool(Field field, JsonNode json) {
        if (json.isBoolean() || json.asText().matches("(?i)true|false")) {
            return json.asBoolean();
        }
        throw unreadable(field, json);
    }

    private static double number(Field field, JsonNode json) {
        try {
            return json.isNumber() ? json.doubleValue() : Double.parseDouble(json.asText());
        } catch (NumberFormatException noNumber) {
            throw unreadable(field, json);
        }
    }

    private static LocalDate date(Field field, JsonNode json) {
        try {
            return LocalDate.parse(json.asText());
        } catch (DateTimeException noDate) {
            throw unreadable(field, json);
        }
    }

    private static Instant dateTime(Field field, JsonNode json) {
        try {
            return SalesforceDates.parse(json.asText());
        } catch (DateTimeException noDateTime) {
            throw unreadable(field, json);
        }
    }

    private static String reference(Field field, JsonNode json) {
        return SalesforceId.parse(json.asText())
                .orElseThrow(() ->
                        SalesforceException.badRequest(
                                "MALFORMED_ID",
                                "%s: id value of incorrect type: %s"
                                        .formatted(field.label(), json.asText()),
                                field.name()));
    }

    private static String text(Field field, JsonNode json) {
        if (json.isContainerNode()) {
            throw unreadable(field, json);
        }
        String text = json.asText();
        if (text.length() > field.length()) {
            throw SalesforceException.badRequest(
                    "STRING_TOO_LONG",
                    "%s: data value too large: %s (max length=%d)"
                            .formatted(field.label(), text, field.length()),
                    field.name());
        }
        checkKind(field, text);
        return text;
    }

    private static void checkKind(Field field, String text) {
        if (field.type() == FieldType.EMAIL && !EMAIL.matcher(text).matches()) {
            throw SalesforceException.badRequest(
                    "INVALID_EMAIL_ADDRESS",
                    "%s: invalid email address: %s".formatted(field.label(), text),
                    field.name());
        }
        if (field.is(FieldFlag.RESTRICTED_PICKLIST) && !field.picklist().contains(text)) {
            throw SalesforceException.badRequest(
                    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                    "%s: bad value for restricted picklist field: %s"
                            .formatted(field.label(), text),
                    field.name());
        }
    }

    private static SalesforceException unreadable(Field field, JsonNode json) {
        return SalesforceException.badRequest(
                "JSON_PARSER_ERROR",
                "Cannot deserialize instance of %s from %s value %s or request may be missing a"
                                .formatted(
                                        field.type().wireName(),
                                        json.isTextual() ? "VALUE_STRING" : json.getNodeType(),
                                        json.asText())
                        + " required field");
    }
}
