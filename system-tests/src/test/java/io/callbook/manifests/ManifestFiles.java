package io.callbook.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the manifests lie and which files there are. */
final class ManifestFiles {
    static final List<String> SERVICES =
            List.of("connector-gateway", "contact-service", "matching-service");

    private static final String KUSTOMIZATION = "kustomization.yaml";

    private ManifestFiles() {}

    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("k8s/base"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder k8s/base above the working directory");
            }
        }
        return folder;
    }

    static Path root() {
        return repository().resolve("k8s");
    }

    static String relative(Path file) {
        return root().relativize(file).toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Kustomization> kustomizations() {
        return all().stream()
                .filter(file -> file.endsWith(KUSTOMIZATION))
                .map(Kustomization::read)
                .toList();
    }

    static List<Kustomization> overlays() {
        return kustomizations().stream()
                .filter(kustomization ->
                        kustomization.folder().startsWith(root().resolve("overlays")))
                .toList();
    }

    /** The whole objects, which is every listed resource; patches are only parts of one. */
    static List<Document> resources() {
        return kustomizations().stream()
                .flatMap(kustomization -> kustomization.resourceFiles().stream())
                .flatMap(file -> Document.readAll(file).stream())
                .toList();
    }
}
