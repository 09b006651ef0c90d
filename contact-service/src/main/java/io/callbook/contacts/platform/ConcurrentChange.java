package io.callbook.contacts.platform;

/** Somebody else changed what a unit of work had read: it must be run again. */
public final class ConcurrentChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Never reaches a caller unless all repetitions fail.
     *
     * @param message what changed
     */
    public ConcurrentChange(String message) {
        super(message, null, false, false);
    }
}
