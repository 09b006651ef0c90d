package io.callbook.contacts.field;

import java.util.Optional;

/**
 * One value of a declared field.
 *
 * @param type of the field
 * @param text in the type's one form, so that equal values are equal texts
 */
public record FieldValue(FieldType type, String text) {
    /** Brings the text into the type's form. */
    public FieldValue {
        text = type.canonical(text).orElseThrow(() -> new IllegalArgumentException("Not " + type));
    }

    /** The value that a text stands for; nothing if it is no value of this type. */
    public static Optional<FieldValue> of(FieldType type, String text) {
        return type.canonical(text).map(canonical -> new FieldValue(type, canonical));
    }
}
