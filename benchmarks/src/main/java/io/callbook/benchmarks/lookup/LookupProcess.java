package io.callbook.benchmarks.lookup;

import io.callbook.benchmarks.process.MatchingJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures look-ups in a JVM of their own, with the classes of the packaged matching-service. */
public final class LookupProcess {
    private LookupProcess() {}

    /**
     * Fills an index and looks up.
     *
     * @param matching the service's {@code quarkus-run.jar}
     */
    public static LookupTimes measure(Path matching, int contacts)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(matching)) {
            throw new IllegalArgumentException(
                    matching + " is missing: build it first (mvn package)");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MatchingJvm.OPTIONS);
        command.addAll(
                List.of(
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath(matching),
                        LookupMain.class.getName(),
                        String.valueOf(contacts)));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The process that looks up failed: " + text);
            }
            return text.lines()
                    .filter(LookupTimes::isLine)
                    .map(LookupTimes::parse)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No result: " + text));
        } finally {
            process.destroy();
        }
    }

    private static String classPath(Path matching) {
        Path application = matching.toAbsolutePath().getParent();
        return Stream.of("app/*", "lib/main/*", "lib/boot/*")
                .map(part -> application + "/" + part)
                .collect(Collectors.joining(":", System.getProperty("java.class.path") + ":", ""));
    }
}
