package io.callbook.contacts.field;

import java.util.List;
import java.util.Optional;

/**
 * A declared field.
 *
 * @param name 1 to 63 letters, digits and underscores, beginning with a letter
 * @param type what it holds
 * @param required whether a record must have it
 * @param label for people; empty to show the name
 * @param options the values that a choice can have; empty for other types
 */
public record FieldDefinition(
        String name, FieldType type, boolean required, String label, List<String> options) {
    private static final int SHOWN_OPTIONS = 10;

    /** Copies the options. */
    public FieldDefinition {
        options = List.copyOf(options);
    }

    /** A field that is no choice. */
    public FieldDefinition(String name, FieldType type, boolean required, String label) {
        this(name, type, required, label, List.of());
    }

    /** The one form of a value that is written; nothing if the field cannot have the value. */
    public Optional<String> canonical(String text) {
        return type == FieldType.CHOICE && !options.contains(text)
                ? Optional.empty()
                : type.canonical(text);
    }

    /** What a person is told to write. */
    public String expectation() {
        if (type != FieldType.CHOICE) {
            return type.expectation();
        }
        String shown = String.join(", ", options.stream().limit(SHOWN_OPTIONS).toList());
        return options.size() > SHOWN_OPTIONS ? "one of " + shown + ", …" : "one of " + shown;
    }
}
