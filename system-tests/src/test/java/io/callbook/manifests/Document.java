package io.callbook.manifests;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One YAML document, before anything is known about its fields. */
record Document(String origin, Map<?, ?> content) {

    static List<Document> readAll(Path file) {
        return readAll(ManifestFiles.relative(file), ManifestFiles.text(file));
    }

    static List<Document> readAll(String origin, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Document> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (!(document instanceof Map<?, ?> content)) {
                throw new AssertionError(origin + ": a document is empty or not a mapping");
            }
            documents.add(new Document(origin, content));
        }
        return List.copyOf(documents);
    }

    String apiVersion() {
        return String.valueOf(content.get("apiVersion"));
    }

    String kind() {
        return String.valueOf(content.get("kind"));
    }

    String name() {
        return content.get("metadata") instanceof Map<?, ?> metadata
                ? String.valueOf(metadata.get("name"))
                : "";
    }

    /** What a patch and its target have in common. */
    String identity() {
        return apiVersion() + "/" + kind() + "/" + name();
    }

    /** A workload's containers by name; a patch with another name would add one, not change one. */
    List<String> containerNames() {
        Object found = content;
        for (String field : List.of("spec", "template", "spec", "containers")) {
            found = found instanceof Map<?, ?> map ? map.get(field) : null;
        }
        return found instanceof List<?> containers
                ? containers.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("name")))
                        .toList()
                : List.of();
    }

    JsonElement json() {
        return new Gson().toJsonTree(content);
    }

    @Override
    public String toString() {
        return origin + " " + kind() + " " + name();
    }
}
