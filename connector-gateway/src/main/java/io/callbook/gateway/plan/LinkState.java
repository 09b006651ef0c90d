package io.callbook.gateway.plan;

/** How a record stands in a sync. Excluded and failing are never mixed. */
public enum LinkState {
    /** The contact is as the record was when it last changed. */
    IN_SYNC,
    /** Kept out by a rule, as configured. */
    EXCLUDED,
    /** Should have synced and could not. */
    FAILING,
    /** The record was deleted, and its contact followed. */
    DELETED
}
