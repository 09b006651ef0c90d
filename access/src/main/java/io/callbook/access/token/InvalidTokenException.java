package io.callbook.access.token;

/** A token that is worth nothing; the message says why, for the one who sent it. */
public final class InvalidTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public InvalidTokenException(String message) {
        // Expected wherever strangers can call: no stack trace.
        super(message, null, false, false);
    }
}
