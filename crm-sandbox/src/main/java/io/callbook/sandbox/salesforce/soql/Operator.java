package io.callbook.sandbox.salesforce.soql;

import java.util.Arrays;
import java.util.Optional;

/** How a field is compared with a constant. */
enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LIKE("LIKE");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Operator> of(Token token) {
        return token.is("<>")
                ? Optional.of(NOT_EQUAL)
                : Arrays.stream(values()).filter(each -> token.is(each.symbol)).findFirst();
    }

    /** Whether a value that compares so with the constant (below 0, 0, above 0) passes. */
    boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
            case LIKE -> throw new IllegalStateException("LIKE matches patterns");
        };
    }
}
