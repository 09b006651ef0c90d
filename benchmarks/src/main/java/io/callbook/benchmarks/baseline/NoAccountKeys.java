package io.callbook.benchmarks.baseline;

import io.callbook.access.token.AccountKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The baselines know signed tokens only. */
@ApplicationScoped
class NoAccountKeys implements AccountKeys {
    @Override
    public CompletionStage<Optional<KeyOwner>> find(String secret) {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
