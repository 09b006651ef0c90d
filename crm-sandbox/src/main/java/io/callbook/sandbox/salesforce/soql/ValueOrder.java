package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** The order of a field's values: text without regard to case, everything else naturally. */
final class ValueOrder {
    private ValueOrder() {}

    static Comparator<Object> of(Field field) {
        return switch (field.type()) {
            case ID, REFERENCE -> Comparator.comparing(String.class::cast);
            case BOOLEAN -> Comparator.comparing(Boolean.class::cast);
            case INT, DOUBLE, CURRENCY -> Comparator.comparingDouble(ValueOrder::number);
            case DATE -> Comparator.comparing(LocalDate.class::cast);
            case DATETIME -> Comparator.comparing(Instant.class::cast);
            case STRING, PHONE, EMAIL, URL, PICKLIST, TEXTAREA, ADDRESS ->
                    (left, right) -> left.toString().compareToIgnoreCase(right.toString());
        };
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
