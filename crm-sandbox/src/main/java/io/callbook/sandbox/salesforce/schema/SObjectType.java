package io.callbook.sandbox.salesforce.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One object of the org: its names, its id prefix and its fields. */
public final class SObjectType {
    private final String name;
    private final String labelPlural;
    private final String keyPrefix;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Field> byRelationship = new HashMap<>();

    SObjectType(String name, String labelPlural, String keyPrefix, List<Field> fields) {
        this.name = name;
        this.labelPlural = labelPlural;
        this.keyPrefix = keyPrefix;
        this.fields = List.copyOf(fields);
        this.fields.forEach(this::index);
    }

    private void index(Field field) {
        byName.put(lowerCase(field.name()), field);
        if (field.relationshipName() != null) {
            byRelationship.put(lowerCase(field.relationshipName()), field);
        }
    }

    /** The object's API name, which is its label too. */
    public String name() {
        return name;
    }

    public String labelPlural() {
        return labelPlural;
    }

    /** The first three characters of every id. */
    public String keyPrefix() {
        return keyPrefix;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Finds a field by its API name in any case. */
    public Optional<Field> findField(String fieldName) {
        return Optional.ofNullable(byName.get(lowerCase(fieldName)));
    }

    /** Finds the lookup behind a parent's name, as in {@code Account.Name}, in any case. */
    public Optional<Field> findRelationship(String relationshipName) {
        return Optional.ofNullable(byRelationship.get(lowerCase(relationshipName)));
    }

    /** The field of that exact name, which the schema is known to have. */
    public Field field(String fieldName) {
        return findField(fieldName)
                .orElseThrow(() -> new IllegalArgumentException(name + "." + fieldName));
    }

    /** Whether the object has such a field. */
    public boolean has(String fieldName) {
        return byName.containsKey(lowerCase(fieldName));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
