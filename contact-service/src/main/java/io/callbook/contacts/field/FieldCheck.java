package io.callbook.contacts.field;

import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values that a writer gave, held against what is declared.
 *
 * @param values those that are right, in the one form of their type
 * @param cleared the declared fields for which the writer gave an empty text
 * @param faults what is wrong with the others, by field name
 */
public record FieldCheck(
        SortedMap<String, String> values, Set<String> cleared, List<FieldViolation> faults) {
    private static final int MAX_TEXT = 4_000;

    /** Copies what it is given. */
    public FieldCheck {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        cleared = Set.copyOf(cleared);
        faults = List.copyOf(faults);
    }

    /** Checks values by field name; the table's code is for the explanations. */
    public static FieldCheck of(
            String table, Map<String, FieldDefinition> declared, Map<String, String> given) {
        SortedMap<String, String> values = new TreeMap<>();
        Set<String> cleared = new TreeSet<>();
        List<FieldViolation> faults = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((name, text) -> {
                    FieldDefinition field = declared.get(name);
                    if (field == null) {
                        faults.add(new FieldViolation(name, undeclared(table, declared, name)));
                    } else if (text.isEmpty()) {
                        cleared.add(name);
                    } else {
                        read(field, text)
                                .ifPresentOrElse(
                                        value -> values.put(name, value),
                                        () -> faults.add(malformed(field, text)));
                    }
                });
        return new FieldCheck(values, cleared, faults);
    }

    /** Checks the attributes of a contact. */
    public static FieldCheck ofContact(
            Map<String, FieldDefinition> declared, Map<String, String> attributes) {
        return of(FieldDefinitions.CONTACT_TABLE, declared, attributes);
    }

    /** The faults as a caller knows them, such as {@code attributes[vip]}. */
    public List<FieldViolation> faultsIn(String map) {
        return faults.stream()
                .map(fault ->
                        new FieldViolation(map + "[" + fault.field() + "]", fault.description()))
                .toList();
    }

    private static Optional<String> read(FieldDefinition field, String text) {
        return isBounded(text) ? field.canonical(text) : Optional.empty();
    }

    private static boolean isBounded(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT && text.indexOf('\0') < 0;
    }

    private static FieldViolation malformed(FieldDefinition field, String text) {
        return new FieldViolation(
                field.name(),
                isBounded(text)
                        ? "must be " + field.expectation()
                        : "must have at most 4,000 characters, none of them NUL");
    }

    private static String undeclared(
            String table, Map<String, FieldDefinition> declared, String name) {
        String remedy =
                declared.keySet().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .map(known -> "write it as it is declared, '" + known + "'")
                        .orElse("declare it first with TableService.UpdateTable, or leave it out");
        return "is not a field of the table " + table + ": " + remedy;
    }
}
