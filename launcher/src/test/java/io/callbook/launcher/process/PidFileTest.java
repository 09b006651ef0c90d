package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir private Path folder;

    @Test
    void aRunningProcessIsFound() {
        PidFile file = new PidFile(folder.resolve("run/x.pid"));
        file.write(ProcessHandle.current());

        assertThat(file.find()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() throws IOException {
        // Given
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        Path file = folder.resolve("x.pid");
        Files.writeString(
                file,
                ProcessHandle.current().pid() + "\n" + started.minus(Duration.ofHours(1)) + "\n");

        // When, Then
        assertThat(new PidFile(file).find()).isEmpty();
    }

    @Test
    void aFileThatIsHalfWrittenMeansThatNothingRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("x.pid"), "12");

        assertThat(new PidFile(file).find()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws IOException, InterruptedException {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        PidFile file = new PidFile(folder.resolve("x.pid"));
        file.write(process.toHandle());

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(file.find()).isEmpty();
    }
}
