package io.callbook.contacts.account.key;

import io.callbook.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key of an account, without its secret.
 *
 * @param accountId whose it is
 * @param keyId given by the store
 * @param settings what its maker decided
 * @param createdAt when it was made
 * @param createdBy the subject that made it
 * @param revokedAt when it was revoked, if it was
 */
public record AccountKey(
        String accountId,
        String keyId,
        Settings settings,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt) {
    /**
     * What the maker of a key decides.
     *
     * @param name for people
     * @param roles what it may do
     * @param expiresAt from when on it is refused, if ever
     */
    public record Settings(String name, Set<Role> roles, Optional<Instant> expiresAt) {
        /** Copies the roles. */
        public Settings {
            roles = Set.copyOf(roles);
        }
    }
}
