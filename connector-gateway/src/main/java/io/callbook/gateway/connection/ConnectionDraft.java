package io.callbook.gateway.connection;

import java.util.Map;
import java.util.Optional;

/**
 * What a client wants a connection to be; not checked yet.
 *
 * @param name what people call it
 * @param type which connector opens it
 * @param defaultRegion for its numbers without a country; empty: the account's
 * @param settings by name
 * @param secrets by name, in clear; those that are not named stay as they are
 */
record ConnectionDraft(
        String name,
        String type,
        Optional<String> defaultRegion,
        Map<String, String> settings,
        Map<String, String> secrets) {
    ConnectionDraft {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "ConnectionDraft[" + type + "]";
    }
}
