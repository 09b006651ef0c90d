package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.field.FieldCheck;
import io.callbook.contacts.field.FieldDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of the records of one call, without touching the database. */
final class UpsertPlan {
    private final TableDeclaration declaration;
    private final List<FieldCheck> records;

    private UpsertPlan(TableDeclaration declaration, List<FieldCheck> records) {
        this.declaration = declaration;
        this.records = records;
    }

    /** Holds each record's values against the declaration. */
    static UpsertPlan of(CustomTable table, List<Map<String, String>> given) {
        Map<String, FieldDefinition> declared = table.declaration().fieldsByName();
        return new UpsertPlan(
                table.declaration(),
                given.stream()
                        .map(values -> FieldCheck.of(table.code(), declared, values))
                        .toList());
    }

    /** The keys of the records that must be known to decide. */
    Collection<String> keys() {
        NavigableSet<String> keys = new TreeSet<>();
        records.stream()
                .map(this::keyOf)
                .filter(Objects::nonNull)
                .filter(RecordKey::isKey)
                .forEach(keys::add);
        return keys;
    }

    private @Nullable String keyOf(FieldCheck record) {
        return record.values().get(declaration.keyField());
    }

    /** Decides, each record after the ones before it. */
    Decision decide(Map<String, TableRecord> stored) {
        Map<String, SortedMap<String, String>> now = new LinkedHashMap<>();
        stored.forEach((key, record) -> now.put(key, record.values()));
        List<RecordOutcome> outcomes = records.stream().map(record -> decide(record, now)).toList();
        Map<String, SortedMap<String, String>> created = new TreeMap<>();
        Map<String, SortedMap<String, String>> changed = new TreeMap<>();
        now.forEach((key, values) -> {
            TableRecord before = stored.get(key);
            if (before == null) {
                created.put(key, values);
            } else if (!before.values().equals(values)) {
                changed.put(key, values);
            }
        });
        return new Decision(outcomes, created, changed);
    }

    private RecordOutcome decide(FieldCheck record, Map<String, SortedMap<String, String>> now) {
        String key = keyOf(record);
        List<FieldViolation> faults = new ArrayList<>(record.faults());
        if (key == null || !RecordKey.isKey(key)) {
            demandKey(record, faults);
            return new RecordOutcome.Rejected("", faults);
        }
        SortedMap<String, String> before = now.get(key);
        SortedMap<String, String> after = before == null ? new TreeMap<>() : new TreeMap<>(before);
        after.putAll(record.values());
        after.keySet().removeAll(record.cleared());
        demandRequired(after, faults);
        if (!faults.isEmpty()) {
            return new RecordOutcome.Rejected(key, faults);
        }
        now.put(key, after);
        if (before == null) {
            return new RecordOutcome.Created(key);
        }
        return before.equals(after)
                ? new RecordOutcome.Unchanged(key)
                : new RecordOutcome.Updated(key);
    }

    private void demandKey(FieldCheck record, List<FieldViolation> faults) {
        String field = declaration.keyField();
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            String fault =
                    record.values().containsKey(field)
                            ? RecordKey.RULE
                            : "is missing: it is the key";
            faults.add(new FieldViolation(field, fault));
        }
    }

    private void demandRequired(SortedMap<String, String> values, List<FieldViolation> faults) {
        declaration.fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::name)
                .filter(name -> !values.containsKey(name))
                .filter(name -> faults.stream().noneMatch(fault -> fault.field().equals(name)))
                .map(name -> new FieldViolation(name, "is required: give it a value"))
                .forEach(faults::add);
    }

    /**
     * What is to be done.
     *
     * @param outcomes one for each record, in their order
     * @param created values of new records by key
     * @param changed new values of stored records by key
     */
    record Decision(
            List<RecordOutcome> outcomes,
            Map<String, SortedMap<String, String>> created,
            Map<String, SortedMap<String, String>> changed) {
        /** Copies the list. */
        Decision {
            outcomes = List.copyOf(outcomes);
        }
    }
}
