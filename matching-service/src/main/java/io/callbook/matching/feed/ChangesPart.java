package io.callbook.matching.feed;

import io.callbook.matching.index.ContactEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some changes, or a heartbeat.
 *
 * @param position from which to continue
 * @param changes in order
 * @param asOf everything committed before is known now
 */
record ChangesPart(String position, List<Change> changes, Instant asOf) {
    /**
     * One contact's new state.
     *
     * @param contact null if it is deleted
     */
    record Change(UUID contactId, @Nullable ContactEntry contact) {}
}
