package io.callbook.matching.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the journals of one run of the service: no two may share one. */
final class JournalFolder {
    private JournalFolder() {}

    static String fresh() {
        try {
            return Files.createTempDirectory(Path.of("target"), "journals").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
