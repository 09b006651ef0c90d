package io.callbook.sandbox.salesforce.soql;

import java.util.List;
import java.util.Map;

/** What a query found. */
public sealed interface QueryResult {
    /** Records with what was selected of them. */
    record Rows(Selection selection, List<Row> rows) implements QueryResult {}

    /** The answer to {@code COUNT()}. */
    record Count(int count) implements QueryResult {}

    /** The answer to {@code COUNT(field)}, by alias. */
    record Aggregate(Map<String, Integer> values) implements QueryResult {}
}
