package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WiringTest {

    @ParameterizedTest
    @MethodSource("sets")
    void everyServiceSelectsTheWorkloadOfItsName(ManifestSet set) {
        assertThat(set.of(V1Service.class))
                .hasSameSizeAs(set.workloads())
                .allSatisfy(service ->
                        assertThat(set.workloads())
                                .filteredOn(
                                        one -> one.isSelectedBy(service.getSpec().getSelector()))
                                .extracting(Workload::name)
                                .containsExactly(service.getMetadata().getName()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyPortOfAServiceIsAPortOfItsPods(ManifestSet set) {
        assertThat(set.workloads())
                .allSatisfy(workload -> {
                    V1Service service = set.find(V1Service.class, workload.name()).orElseThrow();
                    assertThat(service.getSpec().getPorts())
                            .hasSameSizeAs(workload.ports().keySet())
                            .allSatisfy(port -> assertReaches(port, workload));
                });
    }

    private static void assertReaches(V1ServicePort port, Workload workload) {
        // A headless service is reached at the pod's own port, so the two are always kept equal.
        assertThat(workload.ports())
                .containsEntry(port.getTargetPort().getStrValue(), port.getPort());
    }

    @ParameterizedTest
    @MethodSource("sets")
    @DisplayName("OPS-1: a node can be drained, one pod of a service at a time")
    void disruptionBudgetCoversEveryService(ManifestSet set) {
        assertThat(set.deployments())
                .allSatisfy(deployment -> {
                    V1PodDisruptionBudget budget =
                            set.find(
                                            V1PodDisruptionBudget.class,
                                            deployment.getMetadata().getName())
                                    .orElseThrow();
                    assertThat(budget.getSpec().getSelector())
                            .isEqualTo(deployment.getSpec().getSelector());
                    assertThat(budget.getSpec().getMaxUnavailable().getIntValue()).isOne();
                });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whomOurServicesCallIsHeadlessSoThatClientsSeeEveryPod(ManifestSet set) {
        assertThat(List.of("contact-service", "connector-gateway"))
                .allSatisfy(name ->
                        assertThat(
                                        set.find(V1Service.class, name)
                                                .orElseThrow()
                                                .getSpec()
                                                .getClusterIP())
                                .isEqualTo("None"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void addressesInTheSettingsAreServicesWithThatPort(ManifestSet set) {
        assertThat(set.of(V1ConfigMap.class))
                .filteredOn(settings -> settings.getData().containsKey("CALLBOOK_CONTACTS_HOST"))
                .isNotEmpty()
                .allSatisfy(settings ->
                        assertThat(contactsPort(set, settings.getData())).isEqualTo("grpc"));
    }

    private static String contactsPort(ManifestSet set, Map<String, String> settings) {
        int number = Integer.parseInt(settings.get("CALLBOOK_CONTACTS_PORT"));
        return set
                .find(V1Service.class, settings.get("CALLBOOK_CONTACTS_HOST"))
                .orElseThrow()
                .getSpec()
                .getPorts()
                .stream()
                .filter(port -> port.getPort() == number)
                .map(V1ServicePort::getName)
                .findFirst()
                .orElse("none");
    }

    static List<ManifestSet> sets() {
        return ManifestSet.all();
    }
}
