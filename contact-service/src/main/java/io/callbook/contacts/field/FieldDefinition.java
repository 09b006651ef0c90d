package io.callbook.contacts.field;

/**
 * A declared field.
 *
 * @param name 1 to 63 letters, digits and underscores, beginning with a letter
 * @param type what it holds
 * @param required whether a record must have it
 * @param label for people; empty to show the name
 */
public record FieldDefinition(String name, FieldType type, boolean required, String label) {}
