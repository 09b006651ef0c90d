package io.callbook.contacts.table;

import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldDefinitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator decides about a table.
 *
 * @param name for people; empty to show the code
 * @param fields in the order in which people see them
 * @param keyField whose value tells records apart; empty for the table of contacts
 */
public record TableDeclaration(String name, List<FieldDefinition> fields, String keyField) {
    /** Copies the list. */
    public TableDeclaration {
        fields = List.copyOf(fields);
    }

    /** The fields by name. */
    public Map<String, FieldDefinition> fieldsByName() {
        return FieldDefinitions.byName(fields);
    }

    /** A field by its name. */
    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The field whose value tells records apart; only of tables that have one. */
    public FieldDefinition key() {
        return field(keyField).orElseThrow();
    }
}
