package io.callbook.gateway.ledger;

/** Where a run stands. */
public enum RunState {
    /** Waits for its turn. */
    QUEUED,
    /** Somebody works on it, or will go on after an interruption. */
    RUNNING,
    /** It did everything that it had to. */
    SUCCEEDED,
    /** It could not; a person has to do something. */
    FAILED
}
