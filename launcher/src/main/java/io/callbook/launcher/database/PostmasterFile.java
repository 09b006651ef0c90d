package io.callbook.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own record of its process: its number stands first.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">file layout</a>
 */
record PostmasterFile(long pid) {
    private static final int PID_LINE = 0;

    /** What the data folder's file says, if there is one that is complete. */
    static Optional<PostmasterFile> find(Path dataFolder) {
        try {
            return parse(Files.readAllLines(path(dataFolder)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Path path(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PostmasterFile(Long.parseLong(lines.get(PID_LINE).strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process, if it runs and is a server started from these programs. */
    Optional<ProcessHandle> process(Path programs) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgres(process.info(), programs));
    }

    /** A process that has ended but is still in the system's table has no command any more. */
    private static boolean isPostgres(ProcessHandle.Info info, Path programs) {
        return info.command()
                .map(Path::of)
                .map(command -> command.endsWith("postgres") && isUnder(command, programs))
                .orElse(false);
    }

    private static boolean isUnder(Path command, Path programs) {
        try {
            return command.startsWith(programs.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
