package io.callbook.gateway.platform;

/** Another process has taken over this work; whoever gets this stops at once and writes nothing. */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was taken over. */
    public FencedException(String message) {
        super(message);
    }
}
