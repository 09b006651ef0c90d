package io.callbook.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeletionTest {
    @TempDir private Path folder;

    @Test
    void whatALinkPointsToIsNotDeleted() throws IOException {
        // Given
        Path outside = Files.writeString(folder.resolve("outside"), "precious");
        Path doomed = Files.createDirectories(folder.resolve("doomed/deeper"));
        Files.createSymbolicLink(doomed.resolve("link"), outside);

        // When
        FolderDeletion.delete(folder.resolve("doomed"));

        // Then
        assertThat(folder.resolve("doomed")).doesNotExist();
        assertThat(outside).hasContent("precious");
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() throws IOException {
        FolderDeletion.delete(folder.resolve("absent"));

        assertThat(folder.resolve("absent")).doesNotExist();
    }
}
