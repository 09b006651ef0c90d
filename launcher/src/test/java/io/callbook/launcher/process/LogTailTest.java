package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir private Path folder;
    private Path log = Path.of("");

    @BeforeEach
    void nameTheLog() {
        log = folder.resolve("x.log");
    }

    @Test
    void theLastLinesAreShown() throws IOException {
        Files.writeString(log, "one\ntwo\nthree\n");

        assertThat(new LogTail(log).last(2)).containsExactly("two", "three");
    }

    @Test
    void aLogThatIsNotThereHasNoLines() {
        assertThat(new LogTail(log).last(2)).isEmpty();
    }

    @Test
    void onlyWholeLinesAreFollowed() throws IOException {
        // Given
        Files.writeString(log, "old\n");
        LogTail tail = new LogTail(log);
        tail.last(10);
        List<String> seen = new ArrayList<>();

        // When
        Files.writeString(log, "new\nhal", StandardOpenOption.APPEND);
        tail.added(seen::add);
        Files.writeString(log, "f\n", StandardOpenOption.APPEND);
        tail.added(seen::add);

        // Then
        assertThat(seen).containsExactly("new", "half");
    }
}
