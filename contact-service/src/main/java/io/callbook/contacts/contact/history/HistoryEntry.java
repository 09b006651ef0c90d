package io.callbook.contacts.contact.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Operation;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a contact.
 *
 * @param version the contact's after it
 * @param changedAt when
 * @param operation what was done
 * @param by who, from where and why
 * @param changes by field; a JSON null stands for nothing
 * @param otherId the other contact of a merge; null if there is none
 */
public record HistoryEntry(
        long version,
        Instant changedAt,
        Operation operation,
        Authorship by,
        SortedMap<String, Change> changes,
        @Nullable UUID otherId) {
    /**
     * One field's change.
     *
     * @param before the value before
     * @param after the value after
     */
    public record Change(JsonNode before, JsonNode after) {}

    HistoryEntry withChanges(SortedMap<String, Change> newChanges) {
        return new HistoryEntry(version, changedAt, operation, by, newChanges, otherId);
    }
}
