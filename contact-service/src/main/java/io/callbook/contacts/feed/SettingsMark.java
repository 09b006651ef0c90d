package io.callbook.contacts.feed;

import java.time.Instant;

/**
 * Tells states of an account's settings apart. It comes with each reading of the log, so that
 * nobody need ask for it.
 *
 * @param version another one after each change; says nothing about the order
 * @param readAt when the reading began
 */
record SettingsMark(long version, Instant readAt) {
    /** Before anything is read: everything differs from it. */
    static final SettingsMark NONE = new SettingsMark(-1, Instant.MIN);

    /** Whether it tells of another state, and is not from an older reading that was kept. */
    boolean isNewsAfter(SettingsMark told) {
        return version != told.version && readAt.isAfter(told.readAt);
    }
}
