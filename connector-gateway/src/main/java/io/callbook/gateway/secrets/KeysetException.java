package io.callbook.gateway.secrets;

/** The keyset is missing or does not fit; the operator must act. */
public final class KeysetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysetException(String message, Throwable cause) {
        super(message, cause);
    }

    KeysetException(String message) {
        super(message);
    }
}
