package io.callbook.access.token;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Knows the accounts' own keys (ACC-4). Each service has one bean of this type: contact-service
 * looks into its tables, the others ask contact-service.
 */
public interface AccountKeys {
    /** What every key's secret begins with, so that no other token is taken for one. */
    String PREFIX = "cbk_";

    /**
     * Whose secret this is; nothing if it is not that of a key in force. Called at most once a
     * minute for each secret; must not block. A failure means that nobody can say just now.
     */
    CompletionStage<Optional<KeyOwner>> find(String secret);

    /** Whoever sends a key: it stands for itself, in its own account. */
    static Identity identity(String accountId, String keyId, Set<Role> roles) {
        return new Identity("key:" + keyId, roles, Set.of(accountId));
    }

    /**
     * Whom a key stands for.
     *
     * @param expiresAt from when on the key is refused; null if never
     */
    record KeyOwner(Identity identity, @Nullable Instant expiresAt) {}
}
