package io.callbook.contacts.ingest;

/** What was done with one record. */
enum UpsertOutcome {
    /** A contact was created. */
    CREATED,
    /** The contact was changed. */
    UPDATED,
    /** The contact already was so. */
    UNCHANGED,
    /** The record cannot be stored. */
    REJECTED,
    /** A deleted contact came back. */
    RESTORED,
    /** The person was erased. */
    SUPPRESSED
}
