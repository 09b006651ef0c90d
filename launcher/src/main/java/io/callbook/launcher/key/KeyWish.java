package io.callbook.launcher.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a new key is to be.
 *
 * @param name for people
 * @param roles by their names in tokens
 * @param expiresAt from when on it is refused, if ever
 */
record KeyWish(String name, List<String> roles, Optional<Instant> expiresAt) {
    /** Copies the roles. */
    KeyWish {
        roles = List.copyOf(roles);
    }
}
