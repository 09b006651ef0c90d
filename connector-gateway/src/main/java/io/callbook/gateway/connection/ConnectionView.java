package io.callbook.gateway.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the REST interface shows it; no secret is ever part of it.
 *
 * @param id unique within the account
 * @param name what people call it
 * @param type which connector opens it
 * @param defaultRegion absent: the account's
 * @param settings by name
 * @param secretsSet the names of the secrets that are set
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionView(
        String id,
        String name,
        String type,
        @Nullable String defaultRegion,
        Map<String, String> settings,
        SortedSet<String> secretsSet,
        Instant createdAt,
        Instant updatedAt) {
    static ConnectionView of(Connection connection) {
        return new ConnectionView(
                connection.id(),
                connection.name(),
                connection.type(),
                connection.defaultRegion().orElse(null),
                new TreeMap<>(connection.settings()),
                connection.secretsSet(),
                connection.createdAt(),
                connection.updatedAt());
    }
}
