package io.callbook.gateway.imports;

/** What became of a row. */
public enum RowOutcome {
    /** Its contact was created. */
    CREATED,
    /** Its contact was changed. */
    UPDATED,
    /** Its contact already was so. */
    UNCHANGED,
    /** It was not taken in. */
    REJECTED
}
