package io.callbook.contacts.feed;

import java.time.Instant;
import java.util.List;

/**
 * What a reading of the log found.
 *
 * @param changes settled ones, in order
 * @param position after them
 * @param asOf everything committed before this time is at or before the position
 * @param rest what is known to come after them
 * @param settings the account's at the time of the reading
 */
record LogPage(
        List<LoggedChange> changes,
        Position position,
        Instant asOf,
        Rest rest,
        SettingsMark settings) {
    /** Copies the changes. */
    LogPage {
        changes = List.copyOf(changes);
    }

    /** The part of it that a reader still wants. */
    LogPage from(int first, Position end) {
        return new LogPage(changes.subList(first, changes.size()), end, asOf, rest, settings);
    }

    /** What comes after a page. */
    enum Rest {
        /** Nothing that is committed. */
        NOTHING,
        /** More settled changes. */
        MORE,
        /** Changes that must wait for an older transaction to end. */
        PENDING
    }
}
