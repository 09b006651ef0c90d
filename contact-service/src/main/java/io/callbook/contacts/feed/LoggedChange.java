package io.callbook.contacts.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the log of changes.
 *
 * @param position right after it
 * @param kind what changed
 * @param id which contact or organization
 * @param changedAt when
 */
record LoggedChange(Position position, Kind kind, UUID id, Instant changedAt) {
    /** What the log tells changes of. */
    enum Kind {
        /** A contact. */
        CONTACT,
        /** An organization. */
        ORGANIZATION;

        /** The kind of a code in the log: 0 or 1. */
        static Kind of(int code) {
            return code == 1 ? ORGANIZATION : CONTACT;
        }
    }
}
