package io.callbook.access.token;

import org.jspecify.annotations.Nullable;

/** A token that may be good, but what is needed to verify it cannot be reached just now. */
public final class VerifierUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what cannot be reached. */
    public VerifierUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
