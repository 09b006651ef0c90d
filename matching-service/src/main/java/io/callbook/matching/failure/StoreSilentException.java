package io.callbook.matching.failure;

/** What was asked needs contact-service, which cannot be reached. */
public final class StoreSilentException extends MatchingFailure {
    private static final long serialVersionUID = 1L;

    /** Nothing is known but that. */
    public StoreSilentException() {
        super(
                "contact-service or its database cannot be reached, and this needs it. Try again in"
                        + " a few seconds.");
    }
}
