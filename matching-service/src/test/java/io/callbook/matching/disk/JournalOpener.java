package io.callbook.matching.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Opens a journal in a process of its own and tells by its exit code what came of it. */
final class JournalOpener {
    static final int OPENED = 0;
    static final int REFUSED = 3;

    private JournalOpener() {}

    /** The argument is the file. */
    public static void main(String[] arguments) throws IOException {
        int code = OPENED;
        try (Journal journal = Journal.open(Path.of(arguments[0]))) {
            code = journal.size() == 1 ? OPENED : 1;
        } catch (UncheckedIOException refused) {
            code = REFUSED;
        }
        System.exit(code);
    }
}
