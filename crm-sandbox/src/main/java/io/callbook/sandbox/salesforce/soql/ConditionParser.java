package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.soql.Syntax.Condition;
import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import io.callbook.sandbox.salesforce.wire.SalesforceDates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what follows WHERE. AND and OR may not be mixed without parentheses, as in Salesforce. */
final class ConditionParser {
    private final TokenReader tokens;

    ConditionParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    Condition condition() {
        Condition first = simple();
        if (tokens.peekIs("AND")) {
            return new Condition.And(joined(first, "AND"));
        }
        return tokens.peekIs("OR") ? new Condition.Or(joined(first, "OR")) : first;
    }

    private List<Condition> joined(Condition first, String word) {
        List<Condition> conditions = new ArrayList<>(List.of(first));
        while (tokens.takeIf(word)) {
            conditions.add(simple());
        }
        if (tokens.peekIs("AND") || tokens.peekIs("OR")) {
            throw tokens.unexpected();
        }
        return conditions;
    }

    private Condition simple() {
        if (tokens.takeIf("NOT")) {
            return new Condition.Not(simple());
        }
        return tokens.takeIf("(") ? parenthesized() : comparison();
    }

    private Condition parenthesized() {
        Condition inner = condition();
        tokens.expect(")");
        return inner;
    }

    private Condition comparison() {
        Name field = tokens.name();
        if (tokens.takeIf("IN")) {
            return new Condition.Membership(field, false, literals());
        }
        if (tokens.takeIf("NOT")) {
            tokens.expect("IN");
            return new Condition.Membership(field, true, literals());
        }
        Optional<Operator> operator = Operator.of(tokens.peek());
        if (operator.isEmpty()) {
            throw tokens.unexpected();
        }
        tokens.take();
        return new Condition.Comparison(field, operator.get(), literal());
    }

    private List<Literal> literals() {
        tokens.expect("(");
        List<Literal> literals = new ArrayList<>();
        do {
            literals.add(literal());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return literals;
    }

    private Literal literal() {
        Literal literal = literal(tokens.peek());
        tokens.take();
        return literal;
    }

    private Literal literal(Token token) {
        try {
            return switch (token.kind()) {
                case STRING -> new Literal.Text(token.text());
                case NUMBER -> new Literal.Numeric(new BigDecimal(token.text()));
                case DATE -> new Literal.Date(LocalDate.parse(token.text()));
                case DATETIME -> new Literal.DateTime(SalesforceDates.parse(token.text()));
                case NAME -> word(token);
                case SYMBOL, END -> throw tokens.unexpected();
            };
        } catch (DateTimeException noSuchDay) {
            throw SoqlException.malformed("invalid date: " + token.text());
        }
    }

    private Literal word(Token token) {
        return switch (token.text().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Literal.Bool(true);
            case "FALSE" -> new Literal.Bool(false);
            case "NULL" -> new Literal.Null();
            default -> throw tokens.unexpected();
        };
    }
}
