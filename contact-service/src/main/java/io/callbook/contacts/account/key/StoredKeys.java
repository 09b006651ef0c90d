package io.callbook.contacts.account.key;

import io.callbook.access.token.AccountKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells this service's own gate whose a key is. */
@ApplicationScoped
public class StoredKeys implements AccountKeys {
    private final Keys keys;

    /** Looks into the store. */
    public StoredKeys(Keys keys) {
        this.keys = keys;
    }

    @Override
    public CompletionStage<Optional<KeyOwner>> find(String secret) {
        return keys.find(secret)
                .map(key -> key.map(StoredKeys::owner))
                .subscribeAsCompletionStage();
    }

    private static KeyOwner owner(AccountKey key) {
        return new KeyOwner(
                AccountKeys.identity(key.accountId(), key.keyId(), key.settings().roles()),
                key.settings().expiresAt().orElse(null));
    }
}
