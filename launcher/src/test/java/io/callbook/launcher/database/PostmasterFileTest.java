package io.callbook.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {
    @TempDir private Path data;

    @Test
    void theFirstLineIsTheProcess() throws IOException {
        Files.writeString(PostmasterFile.path(data), "4711\n/data\n1790000000\n7740\n");

        assertThat(PostmasterFile.find(data)).contains(new PostmasterFile(4711));
    }

    @Test
    void aFileThatIsBrokenNamesNoProcess() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of("half"))).isEmpty();
    }

    @Test
    void aProcessThatIsNoPostgresIsNotTakenForTheServer() {
        PostmasterFile recycled = new PostmasterFile(ProcessHandle.current().pid());

        assertThat(recycled.process(data)).isEmpty();
    }
}
