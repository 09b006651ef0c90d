package io.callbook.gateway.connection;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An authorised link from an account to one CRM instance, without its secrets.
 *
 * @param accountId the account that owns it
 * @param id unique within the account
 * @param name what people call it
 * @param type which connector opens it
 * @param defaultRegion ISO 3166-1, for its numbers without a country; empty: the account's
 * @param settings by name
 * @param secretsSet the names of the secrets that are set
 * @param createdAt when it was made
 * @param updatedAt when it, or a secret of it, was last changed
 */
public record Connection(
        String accountId,
        String id,
        String name,
        String type,
        Optional<String> defaultRegion,
        Map<String, String> settings,
        SortedSet<String> secretsSet,
        Instant createdAt,
        Instant updatedAt) {
    /** Copies what could change. */
    public Connection {
        settings = Map.copyOf(settings);
        secretsSet = Collections.unmodifiableSortedSet(new TreeSet<>(secretsSet));
    }
}
