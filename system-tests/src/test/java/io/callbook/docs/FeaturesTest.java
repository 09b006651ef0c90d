package io.callbook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/features.md says no more than the tests hold. */
class FeaturesTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Z]{3}-\\d+) \\|(.*)\\| (\\w+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+)`");

    private record Feature(String rule, String middle, String state) {}

    @Test
    void everyStateIsOneOfThree() {
        assertThat(features())
                .hasSizeGreaterThan(100)
                .allSatisfy(feature ->
                        assertThat(feature.state())
                                .as(feature.rule())
                                .isIn("done", "partial", "open"));
    }

    @Test
    void everyRuleThatIsNotOpenIsNamedByATest() {
        String tests =
                Repository.files(FeaturesTest::isTest).stream()
                        .map(Repository::read)
                        .collect(Collectors.joining("\n"));
        List<String> unnamed =
                started()
                        .map(Feature::rule)
                        .filter(rule -> !Pattern.compile(rule + "\\b").matcher(tests).find())
                        .toList();
        assertThat(unnamed).as("rules without a test that names them").isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() {
        List<String> names =
                Repository.files(FeaturesTest::isTest).stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .toList();
        assertThat(started())
                .allSatisfy(feature -> {
                    Matcher classes = TEST_CLASS.matcher(feature.middle());
                    assertThat(classes.find()).as(feature.rule()).isTrue();
                    classes.reset()
                            .results()
                            .map(found -> found.group(1))
                            .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                            .forEach(name -> assertThat(names).contains(name));
                });
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("src/test/java") && file.toString().endsWith(".java");
    }

    private static Stream<Feature> started() {
        return features().stream().filter(feature -> !feature.state().equals("open"));
    }

    private static List<Feature> features() {
        return ROW.matcher(Repository.read("docs/features.md"))
                .results()
                .map(row -> new Feature(row.group(1), row.group(2), row.group(3)))
                .toList();
    }
}
