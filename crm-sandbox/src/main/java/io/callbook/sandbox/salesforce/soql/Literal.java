package io.callbook.sandbox.salesforce.soql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A constant in a query. */
sealed interface Literal {
    /** Text as written between the quotes, escapes included. */
    record Text(String raw) implements Literal {
        /** The text meant. */
        String value() {
            return TextEscapes.unescape(raw);
        }
    }

    record Numeric(BigDecimal value) implements Literal {}

    record Bool(boolean value) implements Literal {}

    record DateTime(Instant value) implements Literal {}

    record Date(LocalDate value) implements Literal {}

    record Null() implements Literal {}
}
