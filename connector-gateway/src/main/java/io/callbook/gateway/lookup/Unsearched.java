package io.callbook.gateway.lookup;

/**
 * A connection whose CRM was not searched to the end.
 *
 * @param connectionId which connection
 * @param message why, for people
 */
record Unsearched(String connectionId, String message) {
    /** A CRM may quote the question; no message holds a number. */
    static Unsearched of(String connectionId, String message) {
        return new Unsearched(connectionId, message.replaceAll("\\d{5,}", "…"));
    }
}
