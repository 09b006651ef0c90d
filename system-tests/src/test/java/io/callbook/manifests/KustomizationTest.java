package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KustomizationTest {
    private static final int LONGEST_OVERLAY = 30;

    /** What kubectl 1.20 (kustomize 2.0) and current kustomize both read, and we use. */
    private static final Set<String> COMMON_FIELDS =
            Set.of(
                    "apiVersion",
                    "kind",
                    "namespace",
                    "bases",
                    "resources",
                    "patchesStrategicMerge",
                    "images",
                    "configMapGenerator",
                    "secretGenerator");

    @ParameterizedTest
    @MethodSource("kustomizations")
    void onlyFieldsThatOldAndNewKustomizeRead(Kustomization kustomization) {
        assertThat(names(kustomization.fields())).isSubsetOf(COMMON_FIELDS);
        assertThat(kustomization.images())
                .allSatisfy(image ->
                        assertThat(names(image)).containsExactlyInAnyOrder("name", "newTag"));
        assertThat(generators(kustomization))
                .allSatisfy(generator ->
                        assertThat(names(generator)).isSubsetOf("name", "files", "literals"));
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void everythingNamedExists(Kustomization kustomization) {
        assertThat(kustomization.usedFiles()).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(kustomization.bases())
                .allSatisfy(base -> assertThat(base.resolve("kustomization.yaml")).isRegularFile());
    }

    @Test
    void noFileIsForgottenOrUsedTwice() {
        List<Path> used =
                ManifestFiles.kustomizations().stream().flatMap(Kustomization::usedFiles).toList();
        List<Path> present =
                ManifestFiles.all().stream()
                        .filter(file -> Files.exists(file.resolveSibling("kustomization.yaml")))
                        .toList();

        assertThat(used).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void everyManifestLiesBesideAKustomization() {
        assertThat(ManifestFiles.all())
                .filteredOn(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                .allSatisfy(file -> assertThat(file.resolveSibling("kustomization.yaml")).exists());
    }

    @Test
    void everyKustomizationIsReachedFromAnOverlay() {
        Set<Kustomization> reached =
                ManifestFiles.overlays().stream()
                        .flatMap(overlay -> overlay.closure().stream())
                        .collect(Collectors.toSet());

        assertThat(ManifestFiles.kustomizations()).containsExactlyInAnyOrderElementsOf(reached);
    }

    @Test
    void baseHasEveryServiceWithTheUsualFiles() {
        assertThat(ManifestFiles.SERVICES)
                .allSatisfy(service ->
                        assertThat(ManifestFiles.root().resolve("base").resolve(service))
                                .isDirectoryContaining("glob:**/configmap.yaml")
                                .isDirectoryContaining("glob:**/deployment.yaml")
                                .isDirectoryContaining("glob:**/kustomization.yaml")
                                .isDirectoryContaining("glob:**/networkpolicy.yaml")
                                .isDirectoryContaining("glob:**/pdb.yaml")
                                .isDirectoryContaining("glob:**/service.yaml"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void overlayIsThin(Kustomization overlay) {
        assertThat(ManifestFiles.text(overlay.file()).lines().count())
                .isLessThanOrEqualTo(LONGEST_OVERLAY);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPatchHitsAResourceAndItsContainer(Kustomization overlay) {
        Map<String, Document> targets =
                overlay.closure().stream()
                        .flatMap(kustomization -> kustomization.resourceFiles().stream())
                        .flatMap(file -> Document.readAll(file).stream())
                        .collect(Collectors.toMap(Document::identity, document -> document));

        assertThat(overlay.patches().stream().flatMap(file -> Document.readAll(file).stream()))
                .allSatisfy(patch -> {
                    assertThat(targets).containsKey(patch.identity());
                    assertThat(targets.get(patch.identity()).containerNames())
                            .containsAll(patch.containerNames());
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void overlayNamesTheVersionOfEveryImageOfOurs(Kustomization overlay) {
        assertThat(overlay.images())
                .extracting(image -> String.valueOf(image.get("name")))
                .containsExactlyInAnyOrderElementsOf(
                        ManifestFiles.SERVICES.stream()
                                .map(service -> "callbook/" + service)
                                .toList());
        assertThat(overlay.images())
                .extracting(image -> String.valueOf(image.get("newTag")))
                .doesNotContain("latest");
    }

    private static Set<String> names(Map<?, ?> fields) {
        return fields.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static Stream<? extends Map<?, ?>> generators(Kustomization kustomization) {
        return Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(field -> kustomization.maps(field).stream());
    }

    private static List<Kustomization> kustomizations() {
        return ManifestFiles.kustomizations();
    }

    private static List<Kustomization> overlays() {
        return ManifestFiles.overlays();
    }
}
