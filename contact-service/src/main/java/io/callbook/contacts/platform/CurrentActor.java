package io.callbook.contacts.platform;

/** Who makes the call that the current thread has just received. */
public final class CurrentActor {
    private static final String UNKNOWN = "unknown";

    private CurrentActor() {}

    /** The subject of the caller's token. */
    public static String name() {
        return UNKNOWN;
    }
}
