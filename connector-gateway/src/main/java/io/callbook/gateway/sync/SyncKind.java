package io.callbook.gateway.sync;

/** When a sync runs. */
public enum SyncKind {
    /** Again and again. */
    POLLED,
    /** Once for each file that is imported. */
    IMPORT
}
