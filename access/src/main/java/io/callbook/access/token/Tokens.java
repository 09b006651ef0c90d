package io.callbook.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.callbook.access.Identity;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Says whose a bearer token is. Verifying costs far more than a request does, so each token is
 * verified once and remembered until it expires, and each account's key for a minute.
 */
@ApplicationScoped
public class Tokens {
    private static final int MAX_REMEMBERED = 10_000;

    private final Cache<String, Verified> remembered =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
    private final InstantSource clock;
    private final JwtVerifier signed;
    private final KeyVerifier keys;
    private final Executor executor;

    /** Verifies with the configured keys. */
    @Inject
    public Tokens(AccessConfig config, AccountKeys accountKeys) {
        this(config, accountKeys, InstantSource.system());
    }

    Tokens(AccessConfig config, AccountKeys accountKeys, InstantSource clock) {
        this.clock = clock;
        VerificationKeys verification = KeyLocation.open(config);
        this.signed = new JwtVerifier(verification, config.issuer(), config.audience());
        this.executor = verification.remote() ? Thread::startVirtualThread : Runnable::run;
        this.keys = new KeyVerifier(accountKeys, clock);
    }

    /** Makes a service without keys fail when it starts, and not when it is first asked. */
    void verifyConfiguration(@Observes StartupEvent event) {}

    /** Whose this token is, if that is known already. */
    public @Nullable Identity findRemembered(String token) {
        Verified verified = remembered.getIfPresent(token);
        return verified != null && verified.isFreshAt(clock.millis()) ? verified.identity() : null;
    }

    /**
     * Finds out whose this token is, without blocking.
     *
     * @return fails with {@link InvalidTokenException} if it is worth nothing, and with {@link
     *     VerifierUnavailableException} if that cannot be found out now
     */
    public CompletionStage<Identity> verify(String token) {
        CompletionStage<Verified> verified =
                token.startsWith(AccountKeys.PREFIX)
                        ? keys.verify(token, remembered.getIfPresent(token))
                        : CompletableFuture.supplyAsync(() -> signed.verify(token), executor);
        return verified.handle((found, failure) -> settle(token, found, failure));
    }

    private Identity settle(String token, @Nullable Verified found, @Nullable Throwable failure) {
        if (found != null) {
            remembered.put(token, found);
            return found.identity();
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof InvalidTokenException invalid) {
            remembered.invalidate(token);
            throw invalid;
        }
        if (cause instanceof VerifierUnavailableException unavailable) {
            throw unavailable;
        }
        throw new IllegalStateException("A token could not be verified", cause);
    }
}
