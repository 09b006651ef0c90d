package io.callbook.matching.failure;

/** A question that cannot be answered, with a message for the asker. */
public abstract sealed class MatchingFailure extends RuntimeException
        permits AccountNotFoundException,
                IndexLoadingException,
                InvalidFieldException,
                StoreSilentException {
    private static final long serialVersionUID = 1L;

    MatchingFailure(String message) {
        super(message, null, false, false);
    }
}
