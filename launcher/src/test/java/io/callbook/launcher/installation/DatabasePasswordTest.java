package io.callbook.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordTest {
    @TempDir private Path home;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        // Given
        DatabasePassword password = new DatabasePassword(home.resolve("keys"));

        // When
        String first = password.getOrCreate();

        // Then
        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(password.getOrCreate()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.resolve("keys/database-password")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
