package io.callbook.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
    @TempDir private Path folder;

    @Test
    void isNamedAfterTheImportedFile() {
        assertThat(ResultFile.next(folder, Path.of("/data/people.csv")))
                .isEqualTo(folder.resolve("people.results.csv"));
    }

    @Test
    void neverOverwritesAnEarlierOne() throws IOException {
        Files.createFile(folder.resolve("people.results.csv"));
        Files.createFile(folder.resolve("people.results-2.csv"));

        assertThat(ResultFile.next(folder, Path.of("people.csv")))
                .isEqualTo(folder.resolve("people.results-3.csv"));
    }

    @Test
    void theFirstReasonsAreReadBack() throws IOException {
        Path results =
                Files.writeString(
                        folder.resolve("r.csv"),
                        """
                        row,id,outcome,contactId,reason
                        1,a,created,c-1,
                        2,b,rejected,,"no number, no name"
                        3,c,rejected,,too long
                        """);

        assertThat(ResultFile.firstReasons(results, 1))
                .containsExactly("row 2: no number, no name");
    }
}
