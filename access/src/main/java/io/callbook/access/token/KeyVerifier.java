package io.callbook.access.token;

import io.callbook.access.token.AccountKeys.KeyOwner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies accounts' keys: once a minute each, however many requests come with it. While nobody can
 * be asked, a key that was good stays good.
 */
final class KeyVerifier {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final int MAX_SECRET = 200;

    private final ConcurrentHashMap<String, CompletableFuture<Verified>> asked =
            new ConcurrentHashMap<>();
    private final AccountKeys keys;
    private final InstantSource clock;

    KeyVerifier(AccountKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whose secret this is.
     *
     * @param known what was found the last time; null if that is forgotten or never happened
     */
    CompletionStage<Verified> verify(String secret, @Nullable Verified known) {
        if (secret.length() > MAX_SECRET) {
            return CompletableFuture.failedFuture(refusal());
        }
        CompletableFuture<Verified> mine = new CompletableFuture<>();
        CompletableFuture<Verified> theirs = asked.putIfAbsent(secret, mine);
        if (theirs != null) {
            return theirs;
        }
        keys.find(secret)
                .thenApply(owner -> owner.map(this::remember).orElseThrow(KeyVerifier::refusal))
                .exceptionally(failure -> stillGood(failure, known))
                .whenComplete((verified, failure) -> finish(secret, mine, verified, failure));
        return mine;
    }

    private Verified remember(KeyOwner owner) {
        Instant now = clock.instant();
        Instant expiry = owner.expiresAt();
        Instant end = expiry == null ? FOR_EVER : expiry;
        if (!now.isBefore(end)) {
            throw refusal();
        }
        return new Verified(owner.identity(), now, end).until(now.plus(REMEMBERED));
    }

    private Verified stillGood(Throwable failure, @Nullable Verified known) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof InvalidTokenException refused) {
            throw refused;
        }
        if (known == null) {
            throw new VerifierUnavailableException("Nobody can say now whose a key is", cause);
        }
        Instant now = clock.instant();
        if (!now.isBefore(known.end())) {
            throw refusal();
        }
        return known.until(now.plus(RETRY));
    }

    private void finish(
            String secret,
            CompletableFuture<Verified> asker,
            @Nullable Verified verified,
            @Nullable Throwable failure) {
        asked.remove(secret);
        if (verified != null) {
            asker.complete(verified);
        } else {
            asker.completeExceptionally(failure == null ? refusal() : failure);
        }
    }

    private static InvalidTokenException refusal() {
        return new InvalidTokenException(
                "The key is not one in force: it never was, has expired or was revoked.");
    }
}
