package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1PodSecurityContext;
import io.kubernetes.client.openapi.models.V1SecurityContext;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PodSecurityTest {

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("workloads")
    void podRunsAsAnOrdinaryUserUnderTheDefaultSeccompProfile(ManifestSet set, Workload workload) {
        V1PodSecurityContext context = workload.pod().getSecurityContext();

        assertThat(context.getRunAsNonRoot()).isTrue();
        assertThat(context.getRunAsUser()).isPositive();
        assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("workloads")
    void podHasNoTokenForTheClusterAndNothingOfTheHost(ManifestSet set, Workload workload) {
        assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
        assertThat(workload.pod().getEnableServiceLinks()).isFalse();
        assertThat(workload.pod().getHostNetwork()).isNull();
        assertThat(workload.pod().getVolumes())
                .extracting(V1Volume::getHostPath)
                .containsOnlyNulls();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("workloads")
    void containerCanNeitherGainRightsNorWriteItsImage(ManifestSet set, Workload workload) {
        V1SecurityContext context = workload.container().getSecurityContext();

        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(context.getCapabilities().getAdd()).isNullOrEmpty();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("workloads")
    void podHasOneContainer(ManifestSet set, Workload workload) {
        assertThat(workload.pod().getContainers()).hasSize(1);
        assertThat(workload.pod().getInitContainers()).isNullOrEmpty();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("workloads")
    void temporaryFilesGoToAnEmptyVolume(ManifestSet set, Workload workload) {
        V1VolumeMount temporary =
                workload.container().getVolumeMounts().stream()
                        .filter(mount -> "/tmp".equals(mount.getMountPath()))
                        .findFirst()
                        .orElseThrow();

        assertThat(workload.pod().getVolumes())
                .filteredOn(volume -> volume.getName().equals(temporary.getName()))
                .singleElement()
                .extracting(V1Volume::getEmptyDir)
                .isNotNull();
    }

    static List<Arguments> workloads() {
        return ManifestSet.all().stream().flatMap(PodSecurityTest::workloadsOf).toList();
    }

    private static Stream<Arguments> workloadsOf(ManifestSet set) {
        return set.workloads().stream().map(workload -> Arguments.of(set, workload));
    }
}
