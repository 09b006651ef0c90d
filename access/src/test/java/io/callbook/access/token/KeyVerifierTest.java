package io.callbook.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.access.Identity;
import io.callbook.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVerifierTest {
    private static final String SECRET = "cbk_acme_k1_secret";

    private final FakeAccountKeys keys = new FakeAccountKeys();
    private final FakeClock clock = new FakeClock();
    private Tokens tokens;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), TestTokens.publicKeyPem());
        tokens = new Tokens(FakeConfig.at(key.toString()), keys, clock);
        keys.add(SECRET, null);
    }

    private @Nullable Identity ask(String secret) {
        Identity known = tokens.findRemembered(secret);
        return known == null ? tokens.verify(secret).toCompletableFuture().join() : known;
    }

    @Test
    @DisplayName("ACC-4: a key of an account stands for itself, in that account")
    void aKeyStandsForItself() {
        assertThat(ask(SECRET))
                .satisfies(identity -> {
                    assertThat(identity.subject()).isEqualTo("key:k1");
                    assertThat(identity.accounts()).containsExactly("acme");
                });
    }

    @Test
    void aKeyIsAskedForOnceAMinute() {
        ask(SECRET);
        clock.pass(Duration.ofSeconds(59));
        ask(SECRET);
        assertThat(keys.asked()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));
        ask(SECRET);

        assertThat(keys.asked()).isEqualTo(2);
    }

    @Test
    void manyCallsAtOnceAskOnce() {
        CompletableFuture<Optional<AccountKeys.KeyOwner>> answer = keys.answerLater();
        var first = tokens.verify(SECRET).toCompletableFuture();
        var second = tokens.verify(SECRET).toCompletableFuture();

        keys.revoke(SECRET);
        answer.complete(Optional.empty());

        assertThat(keys.asked()).isEqualTo(1);
        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
    }

    @Test
    void aRevokedKeyIsRefusedAfterAMinute() {
        ask(SECRET);
        keys.revoke(SECRET);
        assertThat(ask(SECRET)).isNotNull();

        clock.pass(Duration.ofSeconds(60));

        assertThatThrownBy(() -> ask(SECRET)).hasCauseInstanceOf(InvalidTokenException.class);
        keys.setAway(true);
        assertThatThrownBy(() -> ask(SECRET))
                .hasCauseInstanceOf(VerifierUnavailableException.class);
    }

    @Test
    void aKeyThatWasGoodStaysGoodWhileNobodyCanBeAsked() {
        ask(SECRET);
        keys.setAway(true);
        for (int minute = 0; minute < 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(ask(SECRET)).isNotNull();
        }
        assertThatThrownBy(() -> ask("cbk_acme_k2_never"))
                .hasCauseInstanceOf(VerifierUnavailableException.class);
    }

    @Test
    void aKeyEndsWhenItExpiresEvenThen() {
        keys.add(SECRET, clock.instant().plusSeconds(90));
        ask(SECRET);
        clock.pass(Duration.ofSeconds(61));
        keys.setAway(true);
        assertThat(ask(SECRET)).isNotNull();

        clock.pass(Duration.ofSeconds(30));

        assertThatThrownBy(() -> ask(SECRET)).hasCauseInstanceOf(InvalidTokenException.class);
    }
}
