package io.callbook.contacts.table;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record of a custom table.
 *
 * @param key the value of the key field
 * @param values of the fields that have one, by name, in the one form of their type
 * @param version counts its changes from 1
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
public record TableRecord(
        String key,
        SortedMap<String, String> values,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** Copies the values. */
    public TableRecord {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
