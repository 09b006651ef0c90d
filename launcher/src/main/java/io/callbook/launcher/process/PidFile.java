package io.callbook.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process beyond the life of this program. The time at which the process started is
 * written down too, so that another process with the same number is not taken for it.
 */
record PidFile(Path file) {
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    void write(ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n" + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> find() {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : find(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
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

    private static Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(PidFile::hasProgram)
                .filter(process -> startedAt(process, started));
    }

    /** A process that has ended but is still in the system's table has no program any more. */
    private static boolean hasProgram(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(expected, actual).abs())
                .map(difference -> difference.compareTo(TOLERANCE) < 0)
                .orElse(true);
    }
}
