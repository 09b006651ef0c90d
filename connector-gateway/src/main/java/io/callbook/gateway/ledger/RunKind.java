package io.callbook.gateway.ledger;

/** Why a sync runs. */
public enum RunKind {
    /** The first time: everything in scope is copied. */
    INITIAL,
    /** Because it is time. */
    INCREMENTAL,
    /** Because somebody asked. */
    REQUESTED,
    /** To take in a file. */
    IMPORT
}
