package io.callbook.gateway.imports;

/** Where an import stands. */
public enum ImportState {
    /** The file is on its way. */
    UPLOADING,
    /** The file waits for its turn. */
    QUEUED,
    /** Rows are taken in. */
    RUNNING,
    /** Every row was taken in or rejected with a reason. */
    SUCCEEDED,
    /** The file could not be taken in. */
    FAILED
}
