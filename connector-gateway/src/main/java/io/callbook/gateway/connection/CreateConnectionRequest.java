package io.callbook.gateway.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes a connection.
 *
 * @param id chosen by the client; absent: generated
 * @param name what people call it
 * @param type which connector opens it, such as {@code salesforce}
 * @param defaultRegion ISO 3166-1, for its numbers without a country; absent: the account's
 * @param settings by name, as the type needs them
 * @param secrets by name, as the type needs them; encrypted, never shown again
 */
public record CreateConnectionRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String defaultRegion,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable Map<String, @Nullable String> secrets) {
    ConnectionDraft draft() {
        return new ConnectionDraft(
                Texts.orEmpty(name),
                Texts.orEmpty(type),
                Texts.present(defaultRegion),
                Texts.present(settings),
                Texts.present(secrets));
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "CreateConnectionRequest[" + type + "]";
    }
}
