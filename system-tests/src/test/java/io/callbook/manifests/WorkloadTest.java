package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadTest {
    private static final Duration SHORTEST_START = Duration.ofMinutes(1);

    @Test
    void everyServiceIsADeployment() {
        assertThat(ManifestSet.all())
                .allSatisfy(set ->
                        assertThat(set.deployments())
                                .extracting(one -> one.getMetadata().getName())
                                .containsExactlyInAnyOrderElementsOf(ManifestFiles.SERVICES));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void requestsAndLimitsAreSetAndFitEachOther(ManifestSet set, Workload workload) {
        V1ResourceRequirements resources = workload.container().getResources();

        assertThat(amount(resources.getRequests(), "cpu"))
                .isPositive()
                .isLessThanOrEqualTo(amount(resources.getLimits(), "cpu"));
        assertThat(amount(resources.getRequests(), "memory"))
                .isPositive()
                .isLessThanOrEqualTo(amount(resources.getLimits(), "memory"));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void podsCarryTheLabelsByWhichTheyAreFound(ManifestSet set, Workload workload) {
        assertThat(workload.selector().getMatchLabels())
                .containsEntry("app.kubernetes.io/name", workload.name());
        assertThat(workload.isSelectedBy(workload.selector().getMatchLabels())).isTrue();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void startupProbeHasPatience(ManifestSet set, Workload workload) {
        V1Probe probe = workload.container().getStartupProbe();

        assertThat(
                        Duration.ofSeconds(
                                (long) probe.getPeriodSeconds() * probe.getFailureThreshold()))
                .isGreaterThanOrEqualTo(SHORTEST_START);
        assertThat(workload.container().getLivenessProbe()).isNotNull();
        assertThat(workload.container().getReadinessProbe()).isNotNull();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void imageIsPulledOnlyWhenTheNodeHasNone(ManifestSet set, Workload workload) {
        assertThat(workload.container().getImagePullPolicy()).isEqualTo("IfNotPresent");
    }

    private static double amount(Map<String, Quantity> amounts, String resource) {
        return amounts.get(resource).getNumber().doubleValue();
    }
}
