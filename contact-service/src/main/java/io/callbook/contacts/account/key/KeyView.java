package io.callbook.contacts.account.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.access.Role;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key as JSON, without its secret.
 *
 * @param id given by the store; stands in the secret too
 * @param name for people
 * @param roles what it may do
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt from when on it is refused; absent if never
 * @param revokedAt when it was revoked; absent if it was not
 */
@Schema(
        name = "AccountKey",
        requiredProperties = {"id", "name", "roles", "createdAt", "createdBy"})
public record KeyView(
        String id,
        String name,
        List<String> roles,
        Instant createdAt,
        String createdBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revokedAt) {
    /** The view of a key. */
    public static KeyView of(AccountKey key) {
        return new KeyView(
                key.keyId(),
                key.settings().name(),
                key.settings().roles().stream().sorted().map(Role::claim).toList(),
                key.createdAt(),
                key.createdBy(),
                key.settings().expiresAt().orElse(null),
                key.revokedAt().orElse(null));
    }
}
