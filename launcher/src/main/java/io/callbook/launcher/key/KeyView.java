package io.callbook.launcher.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key without its secret.
 *
 * @param id given by the store
 * @param name for people
 * @param roles by their names in tokens
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt from when on it is refused, if ever
 * @param revokedAt when it was revoked, if it was
 */
record KeyView(
        String id,
        String name,
        List<String> roles,
        Instant createdAt,
        String createdBy,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {
    /** Copies the roles. */
    KeyView {
        roles = List.copyOf(roles);
    }

    /** Whether and until when it opens anything. */
    String stateText(Instant now) {
        return revokedAt
                .map(end -> "revoked " + end)
                .or(() -> expiresAt.map(end -> (end.isAfter(now) ? "until " : "expired ") + end))
                .orElse("in force");
    }
}
