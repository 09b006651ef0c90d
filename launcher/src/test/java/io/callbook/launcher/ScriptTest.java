package io.callbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root of the repository: finding a JDK and Maven. */
@DisplayName("API-3: the script")
class ScriptTest {
    private static final Path SCRIPT = Path.of("../callbook").toAbsolutePath().normalize();

    @TempDir private Path folder;

    @Test
    void theFirstJdkThatIsNewEnoughIsTaken() throws IOException, InterruptedException {
        // Given
        Path old = jdk("jdk-17", "17.0.15");
        Path suitable = jdk("jdk-25", "25.0.3");
        Path newer = jdk("jdk-26", "26");

        // When
        Outcome outcome =
                source(candidates("jdk", old, suitable, newer), "find_jdk; echo $JAVA_HOME");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(0, suitable.toString()));
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws IOException, InterruptedException {
        Path old = jdk("jdk-17", "17.0.15");

        Outcome outcome = source("JAVA_HOME=" + old, "find_jdk; echo $JAVA_HOME");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).isNotEqualTo(old.toString());
        assertThat(Path.of(outcome.output(), "bin/javac")).isExecutable();
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws IOException, InterruptedException {
        Path runtime = jdk("jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(source(candidates("jdk", runtime), "find_jdk").code()).isEqualTo(1);
    }

    @Test
    void withoutAnyJdkOneSentenceTellsHowToGetOne() throws IOException, InterruptedException {
        Outcome outcome = source(candidates("jdk"), "find_jdk");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output().lines()).hasSize(1);
        assertThat(outcome.output()).contains("JDK 25", "apt", "sdk install", "brew", "JAVA_HOME");
    }

    @Test
    void anOldMavenIsPassedOverAndItsAbsenceExplained() throws IOException, InterruptedException {
        Path old = program("mvn-3.6", "echo 'Apache Maven 3.6.3 (old)'");
        Path suitable = program("mvn-3.8", "echo 'Apache Maven 3.8.7 (new)'");

        assertThat(source(candidates("mvn", old, suitable), "find_mvn; echo $mvn"))
                .isEqualTo(new Outcome(0, suitable.toString()));
        assertThat(source(candidates("mvn", old), "find_mvn").output())
                .contains("Maven 3.8", "apt install maven");
    }

    @Test
    void anUnknownCommandIsAWrongCall() throws IOException, InterruptedException {
        Outcome outcome = run(List.of(SCRIPT.toString(), "start"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("\"start\"", "./callbook help");
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("cb"), SCRIPT);

        Outcome outcome = run(List.of("bash", "-c", "source " + link + "; echo $root"));

        assertThat(outcome).isEqualTo(new Outcome(0, SCRIPT.getParent().toString()));
    }

    @Test
    void testResultsAreAddedUpAtTheEnd() throws IOException, InterruptedException {
        // Given
        Path log =
                Files.writeString(
                        folder.resolve("log"),
                        """
                        [INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in X
                        [INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0
                        [ERROR] Tests run: 4, Failures: 1, Errors: 1, Skipped: 1
                        """);

        // When
        Outcome outcome = source("", "summarize_tests " + log + " 1 5");

        // Then
        assertThat(outcome.output())
                .contains("Tests: 7 run, 1 failed, 1 broken, 1 skipped")
                .contains("FAILED after 5 s (exit code 1)");
    }

    private record Outcome(int code, String output) {}

    private Outcome source(String preparation, String commands)
            throws IOException, InterruptedException {
        return run(
                List.of("bash", "-c", "source " + SCRIPT + "\n" + preparation + "\n" + commands));
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.strip());
    }

    private static String candidates(String what, Path... paths) {
        StringBuilder function = new StringBuilder(what + "_candidates() { :;");
        for (Path path : paths) {
            function.append(" echo '").append(path).append("';");
        }
        return function.append(" }").toString();
    }

    private Path jdk(String name, String version) throws IOException {
        program(name + "/bin/java", "exit 0");
        program(name + "/bin/javac", "exit 0");
        Path home = folder.resolve(name);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Path program(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
