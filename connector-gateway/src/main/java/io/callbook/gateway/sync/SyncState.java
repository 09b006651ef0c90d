package io.callbook.gateway.sync;

/** Where a sync stands (RUN-1); shown as orange, green, grey and red after the draft. */
public enum SyncState {
    /** Configured; nothing runs before it is activated (RUN-2). */
    DRAFT,
    /** The first copy is on its way. */
    INITIAL,
    /** It runs again and again. */
    ACTIVE,
    /** It does nothing until it is resumed (RUN-3). */
    PAUSED,
    /** The last run could not go on without a person; it is tried again at each poll. */
    ERRORS;

    /** Whether runs are executed. */
    public boolean isRunning() {
        return this == INITIAL || this == ACTIVE || this == ERRORS;
    }
}
