package io.callbook.launcher.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.launcher.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("API-3, ACC-4: what the command line says of keys")
class KeyTextTest {
    private static final Instant MADE = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant SOON = Instant.parse("2026-11-21T12:00:00Z");

    private static KeyView key(Optional<Instant> expiresAt, Optional<Instant> revokedAt) {
        return new KeyView(
                "k1", "PBX", List.of("calls", "sync.admin"), MADE, "ann", expiresAt, revokedAt);
    }

    @Test
    void theSecretAloneIsTheAnswer() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteArrayOutputStream notes = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new PrintStream(answer, true, UTF_8), new PrintStream(notes, true, UTF_8));

        KeyCreateCommand.report(
                new NewKey(key(Optional.of(SOON), Optional.empty()), "cbk_secret"),
                "team-b",
                console);

        assertThat(answer.toString(UTF_8).lines()).containsExactly("cbk_secret");
        assertThat(notes.toString(UTF_8))
                .contains("k1", "PBX", "calls, sync.admin", "until 2026-11-21T12:00:00Z")
                .contains("./callbook key revoke k1 --account team-b")
                .doesNotContain("cbk_secret");
    }

    @Test
    void aKeyIsALineOfTheList() {
        List<String> lines =
                KeyListCommand.lines(List.of(key(Optional.empty(), Optional.empty())), "demo", NOW);

        assertThat(lines.get(0).split(" +"))
                .containsExactly("KEY", "NAME", "ROLES", "CREATED", "BY", "STATE");
        assertThat(lines.get(1).split("  +"))
                .containsExactly(
                        "k1", "PBX", "calls,sync.admin", "2026-11-01T08:00:00Z", "ann", "in force");
    }

    @Test
    void theListTellsWhichKeysStillOpenSomething() {
        Instant past = NOW.minusSeconds(1);

        assertThat(key(Optional.of(SOON), Optional.empty()).stateText(NOW))
                .isEqualTo("until " + SOON);
        assertThat(key(Optional.of(past), Optional.empty()).stateText(NOW))
                .isEqualTo("expired " + past);
        assertThat(key(Optional.of(SOON), Optional.of(past)).stateText(NOW))
                .isEqualTo("revoked " + past);
    }

    @Test
    void anAccountWithoutKeysIsSaidToHaveNone() {
        assertThat(KeyListCommand.lines(List.of(), "demo", NOW))
                .containsExactly("The account demo has no keys.");
    }
}
