package io.callbook.manifests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's own kustomize, if it has one; checks without it read the sources only. */
record Kustomize(List<String> command) {
    private static final long PATIENCE_SECONDS = 60;

    static Optional<Kustomize> find() {
        return Stream.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"))
                .filter(command -> isOnPath(command.getFirst()))
                .map(Kustomize::new)
                .findFirst();
    }

    List<Document> build(Kustomization overlay) {
        List<String> line =
                Stream.concat(command.stream(), Stream.of(overlay.folder().toString())).toList();
        try {
            return Document.readAll("built " + overlay, output(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while building " + overlay, e);
        }
    }

    private static String output(List<String> line) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
            String built =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(line + " failed: " + Files.readString(errors));
            }
            return built;
        } finally {
            Files.delete(errors);
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
