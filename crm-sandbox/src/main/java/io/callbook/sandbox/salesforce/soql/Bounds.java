package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.soql.Syntax.Condition;
import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says about stamps and ids, so that a sync's queries need not read everything.
 * Records outside the bounds cannot match; those inside are still asked.
 *
 * @param ids the only ids that can match, null for no such limit
 */
record Bounds(long fromMillis, long toMillis, String fromId, @Nullable Set<String> ids) {
    private static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, "", null);

    static Bounds of(@Nullable Condition condition, NameResolver names) {
        return switch (condition) {
            case Condition.And(var all) ->
                    all.stream().map(each -> of(each, names)).reduce(NONE, Bounds::and);
            case Condition.Comparison comparison -> ofComparison(comparison, names);
            case Condition.Membership(var field, var negated, var values)
                    when !negated && isOwn(names, field, "Id") ->
                    NONE.withIds(ids(names, field, values));
            case Condition.Membership ignored -> NONE;
            case Condition.Or ignored -> NONE;
            case Condition.Not ignored -> NONE;
            case null -> NONE;
        };
    }

    /** Whether the stamps are bounded on either side. */
    boolean stamped() {
        return fromMillis != Long.MIN_VALUE || toMillis != Long.MAX_VALUE;
    }

    private static Bounds ofComparison(Condition.Comparison comparison, NameResolver names) {
        Name field = comparison.field();
        if (comparison.value() instanceof Literal.DateTime(var instant)
                && isOwn(names, field, "SystemModstamp")) {
            return ofStamp(comparison.operator(), instant.toEpochMilli());
        }
        return comparison.value() instanceof Literal.Text && isOwn(names, field, "Id")
                ? ofId(comparison.operator(), ids(names, field, List.of(comparison.value())))
                : NONE;
    }

    private static Bounds ofStamp(Operator operator, long millis) {
        return switch (operator) {
            case EQUAL -> new Bounds(millis, millis, "", null);
            case GREATER, GREATER_OR_EQUAL -> new Bounds(millis, Long.MAX_VALUE, "", null);
            case LESS, LESS_OR_EQUAL -> new Bounds(Long.MIN_VALUE, millis, "", null);
            case NOT_EQUAL, LIKE -> NONE;
        };
    }

    private static Bounds ofId(Operator operator, Set<String> id) {
        return switch (operator) {
            case EQUAL -> NONE.withIds(id);
            case GREATER, GREATER_OR_EQUAL ->
                    new Bounds(NONE.fromMillis, NONE.toMillis, id.iterator().next(), null);
            case LESS, LESS_OR_EQUAL, NOT_EQUAL, LIKE -> NONE;
        };
    }

    private static Set<String> ids(NameResolver names, Name field, List<Literal> values) {
        return values.stream()
                .map(value -> LiteralReader.value(names.path(field).field(), value))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(NameResolver names, Name name, String fieldName) {
        return names.path(name).isOwn(fieldName);
    }

    private Bounds withIds(Set<String> onlyIds) {
        return new Bounds(fromMillis, toMillis, fromId, onlyIds);
    }

    private Bounds and(Bounds other) {
        return new Bounds(
                Math.max(fromMillis, other.fromMillis),
                Math.min(toMillis, other.toMillis),
                fromId.compareTo(other.fromId) > 0 ? fromId : other.fromId,
                ids == null ? other.ids : ids);
    }
}
