package io.callbook.access.token;

import io.callbook.access.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class FakeAccountKeys implements AccountKeys {
    private final Map<String, KeyOwner> owners = new HashMap<>();
    private boolean away;
    private @Nullable CompletableFuture<Optional<KeyOwner>> pending;
    private int asked;

    void add(String secret, @Nullable Instant expiry) {
        owners.put(
                secret,
                new KeyOwner(AccountKeys.identity("acme", "k1", Set.of(Role.CALLS)), expiry));
    }

    void revoke(String secret) {
        owners.remove(secret);
    }

    void setAway(boolean now) {
        away = now;
    }

    CompletableFuture<Optional<KeyOwner>> answerLater() {
        pending = new CompletableFuture<>();
        return pending;
    }

    int asked() {
        return asked;
    }

    @Override
    public CompletionStage<Optional<KeyOwner>> find(String secret) {
        asked++;
        if (away) {
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
        }
        return pending != null
                ? pending
                : CompletableFuture.completedFuture(Optional.ofNullable(owners.get(secret)));
    }
}
