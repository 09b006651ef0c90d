package io.callbook.matching.feed;

/** The feed ended, and why. */
final class FeedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    enum Kind {
        /** The account does not exist: stop. */
        ACCOUNT_NOT_FOUND,
        /** The position is of no use any more: take a snapshot. */
        POSITION_LOST,
        /** Try again later. */
        UNAVAILABLE
    }

    private final Kind kind;

    FeedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
