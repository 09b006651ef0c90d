package io.callbook.matching.index;

import java.util.List;
import java.util.UUID;

/**
 * A contact's state as the index takes it in.
 *
 * @param id the contact
 * @param createdAtMicros when the store created it, in microseconds since 1970; with the id it
 *     makes the order "created first"
 * @param version counts the contact's changes; an older state never replaces a newer one
 * @param numbers under which it is found; duplicates count once
 * @param displayName the name to show
 * @param organization empty if none
 * @param references its CRM records
 */
public record ContactEntry(
        UUID id,
        long createdAtMicros,
        long version,
        List<NumberEntry> numbers,
        String displayName,
        String organization,
        List<ContactReference> references) {
    /** Copies the lists. */
    public ContactEntry {
        numbers = numbers.stream().distinct().toList();
        references = List.copyOf(references);
    }
}
