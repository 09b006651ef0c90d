package io.callbook.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process beyond the life of this program. Another process that got the same number
 * since is not taken for it, because it was not started with the same arguments. When it was
 * started would not do: systems count that from their boot, and say something else of the same
 * process after their clock was set.
 *
 * @param file holds the process's number
 * @param arguments what tells the process from all others, among what it was started with
 */
record PidFile(Path file, List<String> arguments) {
    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> find() {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> isOurs(process.info()));
        } catch (IOException | NumberFormatException e) {
            // No file, or one that was only half written: nothing of ours runs.
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** A process that has ended but is still in the system's table has no arguments any more. */
    private boolean isOurs(ProcessHandle.Info process) {
        return process.arguments()
                .map(List::of)
                .map(given -> given.containsAll(arguments))
                .orElse(false);
    }
}
