package io.callbook.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./callbook} as a user does, but in an installation of the tests. */
final class CommandLine {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Path root;
    private final Path workFolder;
    private final Map<String, String> environment;

    CommandLine(Path root, Path workFolder, Map<String, String> environment) {
        this.root = root;
        this.workFolder = workFolder;
        this.environment = Map.copyOf(environment);
    }

    /** The same with other environment variables beside. */
    CommandLine with(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.putAll(more);
        return new CommandLine(root, workFolder, all);
    }

    CommandResult run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("callbook").toString()));
        command.addAll(List.of(arguments));
        try {
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private CommandResult run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(workFolder, "command", ".out");
        Path errors = Files.createTempFile(workFolder, "command", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(workFolder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " takes too long:\n" + Files.readString(errors));
        }
        CommandResult result =
                new CommandResult(
                        process.exitValue(), Files.readString(output), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return result;
    }
}
