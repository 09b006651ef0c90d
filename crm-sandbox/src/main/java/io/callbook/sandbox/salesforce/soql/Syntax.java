package io.callbook.sandbox.salesforce.soql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was written, its names not yet looked up. */
record Syntax(
        String query,
        List<Selected> select,
        Name object,
        @Nullable String alias,
        @Nullable Condition where,
        List<Ordering> orderBy,
        @Nullable Integer limit,
        int offset) {

    /** A name and where it stands. */
    record Name(String text, int position) {}

    /** What a query asks for. */
    sealed interface Selected {
        record Path(Name name) implements Selected {}

        /** {@code COUNT()}: only the number of records. */
        record CountAll() implements Selected {}

        /** {@code COUNT(field)}: the number of records in which the field has a value. */
        record CountField(Name name, String alias) implements Selected {}
    }

    /** What a record must satisfy. */
    sealed interface Condition {
        record And(List<Condition> all) implements Condition {}

        record Or(List<Condition> any) implements Condition {}

        record Not(Condition inner) implements Condition {}

        record Comparison(Name field, Operator operator, Literal value) implements Condition {}

        record Membership(Name field, boolean negated, List<Literal> values) implements Condition {}
    }

    /** One criterion of the order. */
    record Ordering(Name field, boolean descending, boolean nullsFirst) {}
}
