package io.callbook.contacts.platform;

/**
 * Names a request, so that repeating it does nothing.
 *
 * @param requestId chosen by the client; empty if it chose none
 * @param fingerprint of the whole request: the same id with another fingerprint is a mistake
 */
public record RequestKey(String requestId, String fingerprint) {
    /** Whether the client chose an id. */
    public boolean isGiven() {
        return !requestId.isEmpty();
    }
}
