package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.soql.Syntax.Condition;
import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a condition and makes it ready to be asked. There is no "unknown" as in SQL: a null is
 * unequal to every value, is neither less nor greater, and NOT turns the answer around.
 */
final class ConditionCompiler {
    private final NameResolver names;

    ConditionCompiler(NameResolver names) {
        this.names = names;
    }

    RecordTest compile(@Nullable Condition condition) {
        return switch (condition) {
            case null -> RecordTest.EVERY;
            case Condition.And(var all) -> every(all.stream().map(this::compile).toList());
            case Condition.Or(var any) -> some(any.stream().map(this::compile).toList());
            case Condition.Not(var inner) -> not(compile(inner));
            case Condition.Membership membership -> membership(membership);
            case Condition.Comparison(var name, var operator, Literal.Text text)
                    when operator == Operator.LIKE ->
                    like(filterable(name), text);
            case Condition.Comparison comparison -> comparison(comparison);
        };
    }

    private static RecordTest every(List<RecordTest> tests) {
        return (record, reader) -> tests.stream().allMatch(test -> test.test(record, reader));
    }

    private static RecordTest some(List<RecordTest> tests) {
        return (record, reader) -> tests.stream().anyMatch(test -> test.test(record, reader));
    }

    private static RecordTest not(RecordTest inner) {
        return (record, reader) -> !inner.test(record, reader);
    }

    private RecordTest comparison(Condition.Comparison comparison) {
        FieldPath path = filterable(comparison.field());
        Operator operator = comparison.operator();
        if (operator == Operator.LIKE) {
            throw invalidOperator(path.field());
        }
        Object constant = LiteralReader.value(path.field(), comparison.value());
        return constant == null
                ? comparisonWithNull(path, operator)
                : comparison(path, operator, constant);
    }

    private static RecordTest comparisonWithNull(FieldPath path, Operator operator) {
        return (record, reader) ->
                switch (operator) {
                    case EQUAL -> path.value(record, reader) == null;
                    case NOT_EQUAL -> path.value(record, reader) != null;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE -> false;
                };
    }

    private static RecordTest comparison(FieldPath path, Operator operator, Object constant) {
        Comparator<Object> order = ValueOrder.of(path.field());
        return (record, reader) -> {
            Object value = path.value(record, reader);
            return value == null
                    ? operator == Operator.NOT_EQUAL
                    : operator.accepts(order.compare(value, constant));
        };
    }

    private RecordTest membership(Condition.Membership membership) {
        FieldPath path = filterable(membership.field());
        Set<ValueKey> keys =
                membership.values().stream()
                        .map(literal -> LiteralReader.value(path.field(), literal))
                        .map(ValueKey::of)
                        .collect(Collectors.toSet());
        return (record, reader) ->
                keys.contains(ValueKey.of(path.value(record, reader))) != membership.negated();
    }

    private RecordTest like(FieldPath path, Literal.Text text) {
        if (!path.field().type().isText()) {
            throw invalidOperator(path.field());
        }
        Pattern pattern = TextEscapes.like(text.raw());
        return (record, reader) ->
                path.value(record, reader) instanceof String value
                        && pattern.matcher(value).matches();
    }

    private FieldPath filterable(Name name) {
        FieldPath path = names.path(name);
        if (!path.field().filterable() || path.field().type() == FieldType.ADDRESS) {
            throw SoqlException.invalidField(
                    "field '%s' can not be filtered in a query call"
                            .formatted(path.field().name()));
        }
        return path;
    }

    private static SoqlException invalidOperator(Field field) {
        return new SoqlException(
                SoqlException.Code.INVALID_QUERY_FILTER_OPERATOR,
                "invalid operator on %s field".formatted(field.type().wireName()));
    }
}
