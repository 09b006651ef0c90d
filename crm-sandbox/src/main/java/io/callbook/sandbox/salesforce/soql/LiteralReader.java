package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import org.jspecify.annotations.Nullable;

/** Checks that a constant fits its field and turns it into a value to compare with. */
final class LiteralReader {
    private LiteralReader() {}

    /** The constant as a record's value would be; null for the constant null. */
    static @Nullable Object value(Field field, Literal literal) {
        FieldType type = field.type();
        return switch (literal) {
            case Literal.Null() -> null;
            case Literal.Text text when type.isText() -> text.value();
            case Literal.Text text when type.isId() -> id(text.value());
            case Literal.Numeric(var number) when type.isNumber() -> number.doubleValue();
            case Literal.Bool(var bool) when type == FieldType.BOOLEAN -> bool;
            case Literal.DateTime(var instant) when type == FieldType.DATETIME -> instant;
            case Literal.Date(var date) when type == FieldType.DATE -> date;
            case Literal.Text ignored -> throw mismatch(field, "should not be enclosed in quotes");
            case Literal.Numeric ignored -> throw mismatch(field, quotes(type));
            case Literal.Bool ignored -> throw mismatch(field, quotes(type));
            case Literal.DateTime ignored -> throw mismatch(field, quotes(type));
            case Literal.Date ignored -> throw mismatch(field, quotes(type));
        };
    }

    private static String id(String text) {
        return SalesforceId.parse(text)
                .orElseThrow(() ->
                        new SoqlException(
                                SoqlException.Code.INVALID_QUERY_FILTER_OPERATOR,
                                "invalid ID field: " + text));
    }

    private static String quotes(FieldType type) {
        return type.isText() || type.isId()
                ? "should be enclosed in quotes"
                : "should not be enclosed in quotes";
    }

    private static SoqlException mismatch(Field field, String advice) {
        return SoqlException.invalidField(
                "value of filter criterion for field '%s' must be of type %s and %s"
                        .formatted(field.name(), typeName(field.type()), advice));
    }

    private static String typeName(FieldType type) {
        return switch (type) {
            case DATETIME -> "dateTime";
            case PHONE, EMAIL, URL, PICKLIST, TEXTAREA -> "string";
            case ID, REFERENCE -> "ID";
            case STRING, BOOLEAN, INT, DOUBLE, CURRENCY, DATE, ADDRESS -> type.wireName();
        };
    }
}
