package io.callbook.contacts.table;

import io.callbook.contacts.field.FieldDefinition;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads keys of records. */
final class RecordKey {
    /** What a writer is told of a key that cannot be one. */
    static final String RULE =
            "is the key: it must have 1 to 200 characters, none of them a control character";

    private static final int MAX_LENGTH = 200;
    private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cntrl}]*");

    private RecordKey() {}

    /** Whether a value of a key field, in its one form, can be a key. */
    static boolean isKey(String value) {
        return !value.isBlank()
                && value.codePointCount(0, value.length()) <= MAX_LENGTH
                && ALLOWED.matcher(value).matches();
    }

    /** The key that a text stands for; nothing if no record can have it. */
    static Optional<String> read(FieldDefinition keyField, String text) {
        return keyField.canonical(text).filter(RecordKey::isKey);
    }
}
