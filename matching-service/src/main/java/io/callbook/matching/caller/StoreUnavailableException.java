package io.callbook.matching.caller;

/** The store did not answer; nothing is known about the number but what memory knows. */
final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean mayHaveCreated;

    /**
     * The store failed.
     *
     * @param mayHaveCreated whether it may have done what it was asked before it failed
     */
    StoreUnavailableException(boolean mayHaveCreated) {
        super("contact-service did not answer", null, false, false);
        this.mayHaveCreated = mayHaveCreated;
    }

    boolean mayHaveCreated() {
        return mayHaveCreated;
    }
}
