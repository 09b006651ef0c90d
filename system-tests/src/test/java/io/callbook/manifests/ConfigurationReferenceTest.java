package io.callbook.manifests;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationReferenceTest {

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void everyConfigMapExists(ManifestSet set, Workload workload) {
        Set<String> existing = new HashSet<>(generatedConfigMaps());
        set.of(V1ConfigMap.class).forEach(one -> existing.add(one.getMetadata().getName()));

        assertThat(References.configMaps(workload)).isSubsetOf(existing);
    }

    @ParameterizedTest
    @MethodSource("io.callbook.manifests.ServiceDeploymentTest#services")
    void everySettingOfAServiceReachesIt(ManifestSet set, Workload service) {
        assertThat(References.configMaps(service)).contains(service.name());
    }

    @Test
    void everySecretAndKeyIsInTheReadme() {
        String readme = ManifestFiles.text(ManifestFiles.root().resolve("README.md"));

        assertThat(ManifestSet.sources().deployments().stream().map(Workload::of))
                .flatExtracting(References::secrets)
                .isNotEmpty()
                .allSatisfy(secret ->
                        assertThat(readme)
                                .contains("`" + secret.name() + "`")
                                .contains("`" + secret.key() + "`"));
    }

    @Test
    void localOverlayMakesEverySecretWithItsKeys() {
        Map<String, Set<String>> made =
                ManifestFiles.overlays().stream()
                        .filter(overlay -> overlay.folder().endsWith("local"))
                        .flatMap(overlay -> overlay.secrets().stream())
                        .collect(Collectors.toMap(Generator::name, Generator::keys));

        assertThat(ManifestSet.sources().workloads())
                .flatExtracting(References::secrets)
                .allSatisfy(secret ->
                        assertThat(made.getOrDefault(secret.name(), Set.of()))
                                .contains(secret.key()));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void everyVolumeIsMountedAndEveryMountHasAVolume(ManifestSet set, Workload workload) {
        List<String> claimed = "postgres".equals(workload.name()) ? List.of("data") : List.of();
        List<String> volumes =
                Stream.concat(
                                workload.pod().getVolumes().stream().map(V1Volume::getName),
                                claimed.stream())
                        .toList();

        assertThat(workload.container().getVolumeMounts())
                .extracting(V1VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(volumes);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void keysetFileLiesWhereItsSecretIsMounted(ManifestSet set) {
        V1ConfigMap settings = set.find(V1ConfigMap.class, "connector-gateway").orElseThrow();
        Path file = Path.of(settings.getData().get("CALLBOOK_GATEWAY_KEYSET_FILE"));
        Workload gateway =
                set.workloads().stream()
                        .filter(workload -> "connector-gateway".equals(workload.name()))
                        .findFirst()
                        .orElseThrow();

        assertThat(gateway.container().getVolumeMounts())
                .filteredOn(mount -> file.getParent().toString().equals(mount.getMountPath()))
                .singleElement()
                .satisfies(mount -> assertThat(mount.getReadOnly()).isTrue())
                .extracting(V1VolumeMount::getName)
                .isEqualTo("keyset");
        assertThat(file).hasFileName("keyset.json");
    }

    @ParameterizedTest
    @MethodSource("io.callbook.manifests.ServiceDeploymentTest#services")
    @DisplayName("ACC-3: each service finds the key that tokens are verified with")
    void theKeyOfTokensLiesWhereItsSecretIsMounted(ManifestSet set, Workload service) {
        V1ConfigMap settings = set.find(V1ConfigMap.class, service.name()).orElseThrow();
        Path file = Path.of(settings.getData().get("CALLBOOK_ACCESS_KEY_LOCATION"));

        assertThat(file).hasFileName("public-key.pem");
        assertThat(service.container().getVolumeMounts())
                .filteredOn(mount -> file.getParent().toString().equals(mount.getMountPath()))
                .extracting(V1VolumeMount::getName)
                .containsExactly("access");
        assertThat(References.secrets(service))
                .filteredOn(secret -> secret.key().equals("public-key.pem"))
                .extracting(References.SecretKey::name)
                .singleElement(as(STRING))
                // In a built overlay a generated secret's name ends with the hash of its content.
                .matches("callbook-access(-[a-z0-9]{10})?");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void noPasswordStandsInAConfigMap(ManifestSet set) {
        assertThat(set.of(V1ConfigMap.class))
                .filteredOn(map -> ManifestFiles.SERVICES.contains(map.getMetadata().getName()))
                .hasSameSizeAs(ManifestFiles.SERVICES)
                .flatExtracting(map -> map.getData().keySet())
                .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|TOKEN).*"));
    }

    private static List<String> generatedConfigMaps() {
        return ManifestFiles.kustomizations().stream()
                .flatMap(kustomization -> kustomization.configMaps().stream())
                .map(Generator::name)
                .toList();
    }

    static List<ManifestSet> sets() {
        return ManifestSet.all();
    }
}
