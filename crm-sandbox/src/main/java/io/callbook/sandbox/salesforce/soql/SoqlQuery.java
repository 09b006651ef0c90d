package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.soql.Syntax.Selected;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A query that was understood and checked, ready to run against the records. */
public final class SoqlQuery {
    private static final int MOST_OFFSET = 2000;

    private final Syntax syntax;
    private final NameResolver names;
    private final Selection selection;
    private final Map<String, FieldPath> counted = new LinkedHashMap<>();
    private final RecordTest where;
    private final Bounds bounds;
    private final RowOrder order;

    private SoqlQuery(Schema schema, Syntax syntax) {
        this.syntax = syntax;
        this.names = new NameResolver(schema, syntax);
        this.selection = new Selection(names.type());
        this.where = new ConditionCompiler(names).compile(syntax.where());
        this.bounds = Bounds.of(syntax.where(), names);
        this.order = new RowOrder(names, syntax.orderBy());
        syntax.select().forEach(selected -> select(schema, selected));
        if (syntax.offset() > MOST_OFFSET) {
            throw new SoqlException(
                    SoqlException.Code.NUMBER_OUTSIDE_VALID_RANGE,
                    "Maximum SOQL offset allowed is " + MOST_OFFSET);
        }
    }

    /**
     * Reads a query.
     *
     * @throws SoqlException if it cannot be understood or names what is not there
     */
    public static SoqlQuery compile(Schema schema, String query) {
        return new SoqlQuery(schema, Parser.parse(query));
    }

    /** The object queried. */
    public SObjectType type() {
        return names.type();
    }

    private void select(Schema schema, Selected selected) {
        switch (selected) {
            case Selected.Path(var name) -> select(schema, names.path(name));
            case Selected.CountField(var name, var alias) -> counted.put(alias, names.path(name));
            case Selected.CountAll() -> {}
        }
        boolean mixed = syntax.select().size() > 1 && isCount();
        if (mixed || (!counted.isEmpty() && !selection.items().isEmpty())) {
            throw SoqlException.malformed("Grouped queries are not part of this sandbox's SOQL");
        }
    }

    private void select(Schema schema, FieldPath path) {
        Selection owner = selection;
        for (var lookup : path.lookups()) {
            owner = owner.parent(lookup, schema.findParent(lookup).orElseThrow());
        }
        owner.addField(path.field());
    }

    private boolean isCount() {
        return syntax.select().stream().anyMatch(Selected.CountAll.class::isInstance);
    }

    /** Runs the query; deleted records are left out unless they are asked for. */
    public QueryResult run(RecordReader reader, boolean includeDeleted) {
        Stream<SObjectRecord> found =
                candidates(reader)
                        .filter(record -> includeDeleted || !record.deleted())
                        .filter(record -> where.test(record, reader));
        if (!counted.isEmpty()) {
            return aggregate(found.toList(), reader);
        }
        Stream<SObjectRecord> page = limited(sorted(found, reader));
        return isCount() ? new QueryResult.Count((int) page.count()) : rows(page, reader);
    }

    /**
     * The rows in use that also fit a search; a search counts nothing.
     *
     * @throws SoqlException if the query does
     */
    public QueryResult.Rows rows(RecordReader reader, Predicate<SObjectRecord> search) {
        if (isCount() || !counted.isEmpty()) {
            throw SoqlException.malformed("A search returns records");
        }
        Stream<SObjectRecord> found =
                candidates(reader)
                        .filter(record -> !record.deleted())
                        .filter(search)
                        .filter(record -> where.test(record, reader));
        return rows(limited(sorted(found, reader)), reader);
    }

    private QueryResult.Rows rows(Stream<SObjectRecord> page, RecordReader reader) {
        return new QueryResult.Rows(
                selection, page.map(record -> Row.of(record, selection, reader)).toList());
    }

    private Stream<SObjectRecord> candidates(RecordReader reader) {
        if (bounds.ids() != null) {
            return bounds.ids().stream().sorted().flatMap(id -> reader.find(type(), id).stream());
        }
        return scansByStamp()
                ? reader.stamped(type(), bounds.fromMillis(), bounds.toMillis()).stream()
                : reader.allFrom(type(), bounds.fromId()).stream();
    }

    private boolean scansByStamp() {
        return bounds.ids() == null && (bounds.stamped() || order.isByStamp());
    }

    private Stream<SObjectRecord> sorted(Stream<SObjectRecord> found, RecordReader reader) {
        boolean inOrder = scansByStamp() ? order.isByStamp() : order.isById();
        return order.isEmpty() || inOrder ? found : found.sorted(order.comparator(reader));
    }

    private Stream<SObjectRecord> limited(Stream<SObjectRecord> records) {
        Stream<SObjectRecord> rest = records.skip(syntax.offset());
        return syntax.limit() == null ? rest : rest.limit(syntax.limit());
    }

    private QueryResult aggregate(List<SObjectRecord> found, RecordReader reader) {
        Map<String, Integer> values = new LinkedHashMap<>();
        counted.forEach((alias, path) -> values.put(alias, count(found, path, reader)));
        return new QueryResult.Aggregate(values);
    }

    private static int count(List<SObjectRecord> found, FieldPath path, RecordReader reader) {
        return (int) found.stream().filter(each -> path.value(each, reader) != null).count();
    }
}
