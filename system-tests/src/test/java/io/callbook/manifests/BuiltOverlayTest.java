package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.kubernetes.client.openapi.models.V1Secret;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs a kustomize or kubectl; every other test reads built overlays too where there is one. */
class BuiltOverlayTest {

    @BeforeEach
    void kustomizeIsThere() {
        assumeThat(Kustomize.find()).as("kustomize or kubectl on the PATH").isPresent();
    }

    @Test
    void everyOverlayBuilds() {
        assertThat(ManifestSet.builtOverlays())
                .hasSameSizeAs(ManifestFiles.overlays())
                .allSatisfy(set -> assertThat(set.objects()).isNotEmpty());
    }

    @Test
    void everyImageOfABuiltOverlayHasAVersion() {
        assertThat(ManifestSet.builtOverlays())
                .flatExtracting(ManifestSet::workloads)
                .extracting(workload -> workload.container().getImage())
                .isNotEmpty()
                .allSatisfy(image ->
                        assertThat(image).matches("[a-z/-]+:[\\w.-]+").doesNotEndWith(":latest"));
    }

    @Test
    void localOverlayRunsOneReplicaOfEach() {
        assertThat(ManifestSet.builtOverlays())
                .filteredOn(set -> set.name().contains("/local/"))
                .singleElement()
                .satisfies(set ->
                        assertThat(set.deployments())
                                .extracting(one -> one.getSpec().getReplicas())
                                .containsOnly(1));
    }

    @Test
    void localOverlayHasEverySecretWithItsKeys() {
        assertThat(ManifestSet.builtOverlays())
                .filteredOn(set -> set.name().contains("/local/"))
                .singleElement()
                .satisfies(set ->
                        assertThat(set.workloads())
                                .flatExtracting(References::secrets)
                                .isNotEmpty()
                                .allSatisfy(secret ->
                                        assertThat(keys(set, secret.name()))
                                                .contains(secret.key())));
    }

    private static Set<String> keys(ManifestSet set, String secret) {
        return set.find(V1Secret.class, secret)
                .map(found -> found.getData().keySet())
                .orElseGet(Set::of);
    }
}
