package io.callbook.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ConfigMap or Secret that kustomize makes from literals ({@code key=value}) and files. */
record Generator(String name, List<String> literals, List<String> fileEntries) {

    static Generator of(Map<?, ?> fields) {
        return new Generator(
                String.valueOf(fields.get("name")),
                strings(fields, "literals"),
                strings(fields, "files"));
    }

    Set<String> keys() {
        return Stream.concat(literals.stream(), fileEntries.stream())
                .map(entry -> entry.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    /** The files' paths: an entry is {@code path} or {@code key=path}. */
    List<String> files() {
        return fileEntries.stream().map(entry -> entry.substring(entry.indexOf('=') + 1)).toList();
    }

    private static List<String> strings(Map<?, ?> fields, String field) {
        return fields.get(field) instanceof List<?> entries
                ? entries.stream().map(String::valueOf).toList()
                : List.of();
    }
}
