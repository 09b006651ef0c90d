package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir private Path folder;

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60", "61").start();
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsFound() {
        PidFile file = new PidFile(folder.resolve("run/x.pid"), List.of("61"));
        file.write(process.toHandle());

        assertThat(file.find()).contains(process.toHandle());
    }

    @Test
    void aProcessIsFoundWhateverAnEarlierClockSaidOfItsStart() throws IOException {
        Path file = folder.resolve("x.pid");
        Files.writeString(file, process.pid() + "\n2001-01-01T00:00:00Z\n");

        assertThat(new PidFile(file, List.of("61")).find()).contains(process.toHandle());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() {
        PidFile file = new PidFile(folder.resolve("x.pid"), List.of("60", "6"));
        file.write(process.toHandle());

        assertThat(file.find()).isEmpty();
    }

    @Test
    void aFileThatIsHalfWrittenMeansThatNothingRuns() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pid"), "");
        Path broken = Files.writeString(folder.resolve("broken.pid"), "1x");

        assertThat(new PidFile(empty, List.of()).find()).isEmpty();
        assertThat(new PidFile(broken, List.of()).find()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws InterruptedException {
        // Given
        PidFile file = new PidFile(folder.resolve("x.pid"), List.of("60"));
        file.write(process.toHandle());

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(file.find()).isEmpty();
    }
}
