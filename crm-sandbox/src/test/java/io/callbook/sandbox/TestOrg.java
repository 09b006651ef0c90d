package io.callbook.sandbox;

import io.callbook.sandbox.journal.Journal;
import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.OrgIds;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small org for tests of the core; its clock stands still unless it is moved. */
public final class TestOrg implements InstantSource {
    private final SalesforceStore store;
    private Instant now = Instant.parse("2025-06-01T12:00:00Z");

    private TestOrg(Journal journal, Stream<SObjectRecord> seed) {
        this.store = new SalesforceStore(schema(), journal, this);
        store.load(seed);
    }

    /** An org without records. */
    public static TestOrg empty() {
        return new TestOrg(Journal.none(), Stream.empty());
    }

    /** An org that begins with what the journal has. */
    public static TestOrg of(Journal journal, Stream<SObjectRecord> seed) {
        return new TestOrg(journal, seed);
    }

    /** The schema, the same one for all orgs. */
    public static Schema schema() {
        return SchemaHolder.SCHEMA;
    }

    private static final class SchemaHolder {
        private static final Schema SCHEMA = Schema.standard();
    }

    @Override
    public Instant instant() {
        return now;
    }

    public SalesforceStore store() {
        return store;
    }

    /** Sets the clock. */
    public void at(String instant) {
        now = Instant.parse(instant);
    }

    public SObjectType contact() {
        return schema().type("Contact");
    }

    /** Makes a record from names and values in turns. */
    public SObjectRecord create(String typeName, @Nullable Object... namesAndValues) {
        SObjectType type = schema().type(typeName);
        return store.write(
                OrgIds.CRM_USER,
                transaction -> transaction.create(type, values(type, namesAndValues)));
    }

    /** Changes a record by names and values in turns. */
    public SObjectRecord update(SObjectRecord record, @Nullable Object... namesAndValues) {
        return store.write(
                OrgIds.CRM_USER,
                transaction -> transaction.update(record, values(record.type(), namesAndValues)));
    }

    /** Puts a record into the bin. */
    public SObjectRecord delete(SObjectRecord record) {
        return store.write(OrgIds.CRM_USER, work -> work.delete(record, Map.of()));
    }

    /** The record as it is now. */
    public SObjectRecord current(SObjectRecord record) {
        return store.read(reader -> reader.find(record.type(), record.id())).orElseThrow();
    }

    private static Map<Field, @Nullable Object> values(
            SObjectType type, @Nullable Object... namesAndValues) {
        Map<Field, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(type.field(String.valueOf(namesAndValues[i])), namesAndValues[i + 1]);
        }
        return values;
    }
}
