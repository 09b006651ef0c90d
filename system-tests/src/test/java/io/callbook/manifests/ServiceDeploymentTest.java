package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1RollingUpdateDeployment;
import io.kubernetes.client.openapi.models.V1TopologySpreadConstraint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for our three services beyond any pod. */
class ServiceDeploymentTest {

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    void probesAskTheHealthEndpointsOverHttp(ManifestSet set, Workload service) {
        V1Container container = service.container();

        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    void portsAreTheServicesDefaults(ManifestSet set, Workload service) {
        assertThat(service.ports()).containsEntry("http", 8080).containsEntry("grpc", 9000);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    void prometheusIsToldWhereTheMetricsAre(ManifestSet set, Workload service) {
        assertThat(service.template().getMetadata().getAnnotations())
                .containsEntry("prometheus.io/scrape", "true")
                .containsEntry("prometheus.io/path", "/q/metrics")
                .containsEntry("prometheus.io/port", service.ports().get("http").toString());
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    @DisplayName("OPS-1: a rolling update takes no pod away before its successor is ready")
    void rollingUpdateTakesNoPodAwayFirst(ManifestSet set, Workload service) {
        V1Deployment deployment = set.find(V1Deployment.class, service.name()).orElseThrow();
        V1RollingUpdateDeployment update = deployment.getSpec().getStrategy().getRollingUpdate();

        assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(update.getMaxUnavailable().getIntValue()).isZero();
        assertThat(update.getMaxSurge().getIntValue()).isPositive();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    @DisplayName("OPS-1: a stopping pod has time to drain before it is killed")
    void stoppingPodHasTimeToDrain(ManifestSet set, Workload service) {
        List<String> preStop =
                service.container().getLifecycle().getPreStop().getExec().getCommand();
        V1ConfigMap settings = set.find(V1ConfigMap.class, service.name()).orElseThrow();
        Duration shutdown =
                Duration.parse("PT" + settings.getData().get("QUARKUS_SHUTDOWN_TIMEOUT"));

        assertThat(preStop).hasSize(2).first().isEqualTo("sleep");
        assertThat(shutdown).isPositive();
        assertThat(Duration.ofSeconds(service.pod().getTerminationGracePeriodSeconds()))
                .isGreaterThan(shutdown.plusSeconds(Long.parseLong(preStop.getLast())));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("services")
    @DisplayName("OPS-1: replicas are spread over zones and nodes")
    void replicasAreSpreadOverZonesAndNodes(ManifestSet set, Workload service) {
        List<V1TopologySpreadConstraint> spread = service.pod().getTopologySpreadConstraints();

        assertThat(spread)
                .extracting(V1TopologySpreadConstraint::getTopologyKey)
                .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(spread)
                .allSatisfy(constraint ->
                        assertThat(constraint.getLabelSelector()).isEqualTo(service.selector()))
                .allSatisfy(constraint ->
                        assertThat(constraint.getWhenUnsatisfiable()).isEqualTo("ScheduleAnyway"));
    }

    private static void assertProbe(V1Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("http");
    }

    static List<Arguments> services() {
        return ManifestSet.all().stream().flatMap(ServiceDeploymentTest::servicesOf).toList();
    }

    private static Stream<Arguments> servicesOf(ManifestSet set) {
        return set.deployments().stream().map(one -> Arguments.of(set, Workload.of(one)));
    }
}
