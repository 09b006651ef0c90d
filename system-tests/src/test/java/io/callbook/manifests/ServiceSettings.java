package io.callbook.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that a service's own sources know, as its application.yaml and mappings say. */
record ServiceSettings(Path module) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([\\w.-]+)");
    private static final Pattern PREFIX =
            Pattern.compile("@ConfigMapping\\(\\s*prefix = \"([^\"]+)\"");
    private static final Pattern MEMBER = Pattern.compile("\\b(\\w+)\\(\\);");

    static ServiceSettings of(String service) {
        return new ServiceSettings(ManifestFiles.repository().resolve(service));
    }

    boolean hasSources() {
        return Files.isDirectory(module.resolve("src/main"));
    }

    /** Values of application.yaml by their property names. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        Path file = module.resolve("src/main/resources/application.yaml");
        Document.readAll(file).forEach(document -> flatten("", document.content(), properties));
        return properties;
    }

    /** Every setting as the environment variable that sets it. */
    Set<String> variables() {
        Set<String> variables = new HashSet<>();
        properties()
                .forEach((name, value) -> {
                    variables.add(variable(name));
                    EXPRESSION
                            .matcher(value)
                            .results()
                            .forEach(found -> variables.add(variable(found.group(1))));
                });
        Stream.of(module, module.resolveSibling("access"))
                .flatMap(each -> javaFiles(each).stream())
                .forEach(file -> variables.addAll(mapped(ManifestFiles.text(file))));
        return variables;
    }

    private static void flatten(String prefix, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            String start = prefix.isEmpty() ? "" : prefix + ".";
            map.forEach((key, nested) -> flatten(start + key, nested, into));
        } else {
            into.put(prefix, String.valueOf(value));
        }
    }

    private static List<String> mapped(String source) {
        Matcher prefix = PREFIX.matcher(source);
        if (!prefix.find()) {
            return List.of();
        }
        return MEMBER.matcher(source)
                .results()
                .map(member -> variable(prefix.group(1) + "." + kebab(member.group(1))))
                .toList();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2");
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<Path> javaFiles(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
