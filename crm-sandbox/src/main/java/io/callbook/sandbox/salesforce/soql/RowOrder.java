package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.soql.Syntax.Ordering;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a query asks for. */
final class RowOrder {
    private record Criterion(FieldPath path, boolean descending, boolean nullsFirst) {
        boolean isAscending(String fieldName) {
            return path.isOwn(fieldName) && !descending;
        }

        Comparator<SObjectRecord> comparator(RecordReader reader) {
            Comparator<Object> values = ValueOrder.of(path.field());
            Comparator<Object> directed = descending ? values.reversed() : values;
            Comparator<@Nullable Object> all =
                    nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
            return (left, right) ->
                    all.compare(path.value(left, reader), path.value(right, reader));
        }
    }

    private final List<Criterion> criteria;

    RowOrder(NameResolver names, List<Ordering> orderings) {
        this.criteria = orderings.stream().map(each -> criterion(names, each)).toList();
    }

    private static Criterion criterion(NameResolver names, Ordering ordering) {
        FieldPath path = names.path(ordering.field());
        if (!path.field().sortable()) {
            throw SoqlException.malformed(
                    "field '%s' can not be sorted in a query call".formatted(path.field().name()));
        }
        return new Criterion(path, ordering.descending(), ordering.nullsFirst());
    }

    boolean isEmpty() {
        return criteria.isEmpty();
    }

    /** Whether records in the order of their stamps, then ids, need no sorting. */
    boolean isByStamp() {
        return !isEmpty()
                && criteria.getFirst().isAscending("SystemModstamp")
                && (criteria.size() == 1 || criteria.get(1).isAscending("Id"));
    }

    /** Whether records in the order of their ids need no sorting. */
    boolean isById() {
        return !isEmpty() && criteria.getFirst().isAscending("Id");
    }

    Comparator<SObjectRecord> comparator(RecordReader reader) {
        return criteria.stream()
                .map(criterion -> criterion.comparator(reader))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }
}
