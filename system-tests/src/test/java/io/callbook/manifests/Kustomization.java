package io.callbook.manifests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A kustomization file and what it refers to. */
record Kustomization(Path file, Map<?, ?> fields) {

    static Kustomization read(Path file) {
        return new Kustomization(file, Document.readAll(file).getFirst().content());
    }

    Path folder() {
        return file.getParent();
    }

    List<Path> bases() {
        return paths("bases");
    }

    List<Path> resourceFiles() {
        return paths("resources");
    }

    List<Path> patches() {
        return paths("patchesStrategicMerge");
    }

    List<Generator> configMaps() {
        return maps("configMapGenerator").stream().map(Generator::of).toList();
    }

    List<Generator> secrets() {
        return maps("secretGenerator").stream().map(Generator::of).toList();
    }

    List<? extends Map<?, ?>> images() {
        return maps("images");
    }

    /** Every file that this kustomization itself makes use of. */
    Stream<Path> usedFiles() {
        Stream<Path> generated =
                Stream.concat(configMaps().stream(), secrets().stream())
                        .flatMap(generator -> generator.files().stream())
                        .map(this::resolve);
        return Stream.of(resourceFiles().stream(), patches().stream(), generated, Stream.of(file))
                .flatMap(paths -> paths);
    }

    /** This one and all that it is built from. */
    Set<Kustomization> closure() {
        Set<Kustomization> found = new LinkedHashSet<>(Set.of(this));
        bases().stream()
                .map(base -> base.resolve("kustomization.yaml"))
                .filter(Files::exists)
                .forEach(base -> found.addAll(read(base).closure()));
        return found;
    }

    List<? extends Map<?, ?>> maps(String field) {
        return list(field).stream().map(entry -> (Map<?, ?>) entry).toList();
    }

    private List<Path> paths(String field) {
        return list(field).stream().map(entry -> resolve(String.valueOf(entry))).toList();
    }

    private Path resolve(String name) {
        return folder().resolve(name).normalize();
    }

    private List<?> list(String field) {
        return fields.get(field) instanceof List<?> entries ? entries : List.of();
    }

    @Override
    public String toString() {
        return ManifestFiles.relative(file);
    }
}
