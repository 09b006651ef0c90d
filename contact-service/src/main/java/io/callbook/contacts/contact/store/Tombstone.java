package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a contact that ended.
 *
 * @param contactId its id, which is never given again
 * @param endedAt when
 * @param version its last one
 * @param state as it was; null if it cannot be brought back
 * @param mergedInto the contact that it became part of; null if it was deleted
 * @param survivorState what that contact said before; null if it was deleted
 * @param erased whether the person was erased
 */
public record Tombstone(
        UUID contactId,
        Instant endedAt,
        long version,
        @Nullable ContactState state,
        @Nullable UUID mergedInto,
        @Nullable ContactState survivorState,
        boolean erased) {
    /** Whether it was deleted and can be undeleted. */
    public boolean isRestorable() {
        return state != null && mergedInto == null && !erased;
    }
}
