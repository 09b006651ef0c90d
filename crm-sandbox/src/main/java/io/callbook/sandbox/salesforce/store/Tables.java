package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tables of all objects. Guarded by the store's lock. */
final class Tables implements RecordReader {
    private final Schema schema;
    private final Map<SObjectType, Table> tables = new HashMap<>();
    private final Map<SObjectType, Instant> purges = new HashMap<>();

    Tables(Schema schema) {
        this.schema = schema;
        schema.types().forEach(type -> tables.put(type, new Table(type)));
    }

    private Table table(SObjectType type) {
        return Objects.requireNonNull(tables.get(type), "a type of another schema");
    }

    void put(SObjectRecord record) {
        table(record.type()).put(record);
    }

    int purge(SObjectType type, Instant at) {
        List<SObjectRecord> bin =
                table(type).all().stream().filter(SObjectRecord::deleted).toList();
        bin.forEach(record -> table(type).remove(record.id()));
        purges.put(type, at);
        return bin.size();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Optional<SObjectRecord> find(SObjectType type, String id) {
        return Optional.ofNullable(table(type).get(id));
    }

    @Override
    public Optional<SObjectRecord> findByUniqueValue(SObjectType type, Field field, Object value) {
        return table(type).findByUniqueValue(field, value).flatMap(id -> find(type, id));
    }

    @Override
    public Collection<SObjectRecord> all(SObjectType type) {
        return Collections.unmodifiableCollection(table(type).all());
    }

    @Override
    public Collection<SObjectRecord> allFrom(SObjectType type, String id) {
        return Collections.unmodifiableCollection(table(type).allFrom(id));
    }

    @Override
    public Collection<SObjectRecord> stamped(SObjectType type, long fromMillis, long toMillis) {
        return Collections.unmodifiableCollection(table(type).stamped(fromMillis, toMillis));
    }

    @Override
    public Optional<Instant> lastPurge(SObjectType type) {
        return Optional.ofNullable(purges.get(type));
    }
}
