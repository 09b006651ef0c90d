package io.callbook.contacts.platform;

import io.callbook.access.Identity;

/** Who makes the call that the current thread has just received. */
public final class CurrentActor {
    private static final String UNKNOWN = "unknown";

    private CurrentActor() {}

    /** The subject of the caller's token. To be asked where a method begins. */
    public static String name() {
        return Identity.findCurrent().map(Identity::subject).orElse(UNKNOWN);
    }
}
