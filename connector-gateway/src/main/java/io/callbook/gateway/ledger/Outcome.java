package io.callbook.gateway.ledger;

/** What became of a record in a run. */
public enum Outcome {
    /** Its contact was created. */
    CREATED,
    /** Its contact was changed. */
    UPDATED,
    /** Its contact was deleted. */
    DELETED,
    /** Its contact lost the record and lives on. */
    UNLINKED,
    /** Nothing had to be done. */
    UNCHANGED,
    /** A rule keeps it out. */
    EXCLUDED,
    /** It could not be synced. */
    FAILED
}
