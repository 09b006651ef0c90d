package io.callbook.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTokenTest {
    @TempDir private Path folder;
    private final FakeClock clock = new FakeClock();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("token"), "first\n");
    }

    @Test
    void aRenewedFileIsSeenWithinSeconds() throws IOException {
        OwnToken token = new OwnToken(file, clock, Runnable::run);
        assertThat(token.get()).isEqualTo("first");
        Files.writeString(file, "second");

        clock.pass(Duration.ofSeconds(10));
        token.get();

        assertThat(token.get()).isEqualTo("second");
    }

    @Test
    void theLastTokenServesWhileTheFileIsAway() throws IOException {
        OwnToken token = new OwnToken(file, clock, Runnable::run);
        Files.delete(file);

        clock.pass(Duration.ofSeconds(10));
        token.get();

        assertThat(token.get()).isEqualTo("first");
    }

    @Test
    void withoutATokenAServiceDoesNotStart() throws IOException {
        assertThatThrownBy(() -> new OwnToken(Optional::empty))
                .hasMessageContaining("CALLBOOK_TOKEN_FILE is not set");
        Files.writeString(file, " \n");
        assertThatThrownBy(() -> new OwnToken(() -> Optional.of(file.toString())))
                .hasMessageContaining("CALLBOOK_TOKEN_FILE leads to no token");
    }
}
