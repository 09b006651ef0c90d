package io.callbook.gateway.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes a connection; what is absent stays.
 *
 * @param name what people call it
 * @param defaultRegion ISO 3166-1; an empty text: the account's
 * @param settings those to set; an empty text or null takes one away
 * @param secrets those to set again; an empty text or null is refused
 */
public record UpdateConnectionRequest(
        @Nullable String name,
        @Nullable String defaultRegion,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable Map<String, @Nullable String> secrets) {
    ConnectionDraft applyTo(Connection before) {
        Optional<String> region =
                defaultRegion == null ? before.defaultRegion() : Texts.present(defaultRegion);
        return new ConnectionDraft(
                name == null ? before.name() : name,
                before.type(),
                region,
                merge(before.settings()),
                Texts.orEmpty(secrets));
    }

    private Map<String, String> merge(Map<String, String> before) {
        Map<String, String> merged = new HashMap<>(before);
        if (settings != null) {
            merged.keySet().removeAll(settings.keySet());
            merged.putAll(Texts.present(settings));
        }
        return merged;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "UpdateConnectionRequest[]";
    }
}
