package io.callbook.matching.failure;

/** The account's contacts are not in memory yet. */
public final class IndexLoadingException extends MatchingFailure {
    private static final long serialVersionUID = 1L;

    /** The account as the asker wrote it. */
    public IndexLoadingException(String accountId) {
        super(
                "The contacts of account '%s' are still being loaded from contact-service. Try again in a few seconds; if it lasts, check that contact-service can be reached."
                        .formatted(accountId));
    }
}
