package io.callbook.contacts.account.key;

import io.callbook.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants a new key to be, as far as an edge could read it.
 *
 * @param name for people
 * @param roles as they were named, in order; nothing where that is no role
 * @param expiresAt from when on it is refused, if ever; {@link KeyRules#NO_TIME} if that is no time
 */
record KeyDraft(String name, List<Optional<Role>> roles, Optional<Instant> expiresAt) {
    /** Copies the roles. */
    KeyDraft {
        roles = List.copyOf(roles);
    }
}
