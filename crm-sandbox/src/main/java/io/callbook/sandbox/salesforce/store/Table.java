package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records of one object, by id, by stamp and by unique value. Guarded by the store's lock. */
final class Table {
    private static final Comparator<SObjectRecord> BY_STAMP =
            Comparator.comparingLong(SObjectRecord::systemModstampMillis)
                    .thenComparing(SObjectRecord::id);

    private final SObjectType type;
    private final List<Field> uniqueFields;
    private final TreeMap<String, SObjectRecord> byId = new TreeMap<>();
    private final TreeSet<SObjectRecord> byStamp = new TreeSet<>(BY_STAMP);
    private final Map<Field, Map<String, String>> idsByUniqueValue = new HashMap<>();

    Table(SObjectType type) {
        this.type = type;
        this.uniqueFields =
                type.fields().stream().filter(field -> field.is(FieldFlag.UNIQUE)).toList();
        uniqueFields.forEach(field -> idsByUniqueValue.put(field, new HashMap<>()));
    }

    @Nullable SObjectRecord get(String id) {
        return byId.get(id);
    }

    Collection<SObjectRecord> all() {
        return byId.values();
    }

    Collection<SObjectRecord> allFrom(String id) {
        return byId.tailMap(id).values();
    }

    /** The records stamped within the bounds, both included, in the order of stamp and id. */
    Collection<SObjectRecord> stamped(long fromMillis, long toMillis) {
        if (fromMillis > toMillis) {
            return List.of();
        }
        return byStamp.subSet(mark(fromMillis, ""), true, mark(toMillis, "~"), true);
    }

    private SObjectRecord mark(long stampMillis, String id) {
        return new SObjectRecord(type, id, stampMillis, 0, field -> null);
    }

    Optional<String> findByUniqueValue(Field field, Object value) {
        return Optional.ofNullable(idsByUniqueValue.get(field)).map(ids -> ids.get(key(value)));
    }

    void put(SObjectRecord record) {
        remove(record.id());
        byId.put(record.id(), record);
        byStamp.add(record);
        if (!record.deleted()) {
            forUniqueValues(record, (ids, value) -> ids.put(value, record.id()));
        }
    }

    void remove(String id) {
        SObjectRecord old = byId.remove(id);
        if (old == null) {
            return;
        }
        byStamp.remove(old);
        if (!old.deleted()) {
            forUniqueValues(old, (ids, value) -> ids.remove(value, id));
        }
    }

    private void forUniqueValues(SObjectRecord record, UniqueValueAction action) {
        for (Field field : uniqueFields) {
            Object value = record.get(field);
            if (value != null) {
                action.apply(idsByUniqueValue.get(field), key(value));
            }
        }
    }

    private static String key(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private interface UniqueValueAction {
        void apply(Map<String, String> ids, String value);
    }
}
