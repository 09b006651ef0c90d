package io.callbook.sandbox.salesforce.soql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value in the form in which equal ones are equal: text in lower case, numbers as doubles. */
record ValueKey(@Nullable Object value) {
    static ValueKey of(@Nullable Object value) {
        return new ValueKey(
                switch (value) {
                    case null -> null;
                    case String text -> text.toLowerCase(Locale.ROOT);
                    case Number number -> number.doubleValue();
                    default -> value;
                });
    }
}
