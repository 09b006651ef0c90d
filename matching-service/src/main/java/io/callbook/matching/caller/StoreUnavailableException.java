package io.callbook.matching.caller;

/** The store did not answer; nothing is known about the number but what memory knows. */
final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException() {
        super("contact-service did not answer", null, false, false);
    }
}
