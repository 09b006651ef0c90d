package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPolicyTest {

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void everyPodIsClosedInBothDirections(ManifestSet set, Workload workload) {
        V1NetworkPolicy policy = policy(set, workload);

        assertThat(policy.getSpec().getPodSelector()).isEqualTo(workload.selector());
        assertThat(policy.getSpec().getPolicyTypes())
                .containsExactlyInAnyOrder("Ingress", "Egress");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.PodSecurityTest#workloads")
    void everyWayInIsForNamedPeersToADeclaredPort(ManifestSet set, Workload workload) {
        assertThat(policy(set, workload).getSpec().getIngress())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.getFrom()).isNotEmpty();
                    assertThat(rule.getPorts())
                            .isNotEmpty()
                            .extracting(port -> port.getPort().getStrValue())
                            .isSubsetOf(workload.ports().keySet());
                });
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("io.callbook.manifests.ServiceDeploymentTest#services")
    void everyWayOutHasAPortAndNamesAreResolved(ManifestSet set, Workload service) {
        List<V1NetworkPolicyEgressRule> ways = policy(set, service).getSpec().getEgress();

        assertThat(ways).allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
        assertThat(ways).anyMatch(rule -> isToAnywhere(rule) && asksNameServers(rule));
    }

    @ParameterizedTest
    @MethodSource("io.callbook.manifests.WiringTest#sets")
    void callersOfContactServiceMayLeaveAndMayEnter(ManifestSet set) {
        Workload contacts = workload(set, "contact-service");
        Workload matching = workload(set, "matching-service");
        Workload gateway = workload(set, "connector-gateway");

        assertThat(List.of(matching, gateway))
                .allMatch(caller -> mayLeave(set, caller, contacts))
                .allMatch(caller -> mayEnter(set, contacts, "grpc", caller));
    }

    @ParameterizedTest
    @MethodSource("io.callbook.manifests.WiringTest#sets")
    @DisplayName("MAT-14, MAT-18: matching-service reaches the gateway, and nobody else its gRPC")
    void matchingServiceMayAskTheGateway(ManifestSet set) {
        Workload matching = workload(set, "matching-service");
        Workload gateway = workload(set, "connector-gateway");

        assertThat(mayLeave(set, matching, gateway)).isTrue();
        assertThat(set.workloads())
                .filteredOn(caller -> mayEnter(set, gateway, "grpc", caller))
                .extracting(Workload::name)
                .containsExactly("matching-service");
    }

    @ParameterizedTest
    @MethodSource("io.callbook.manifests.WiringTest#sets")
    void onlyServicesWithADatabaseReachIt(ManifestSet set) {
        Workload postgres = workload(set, "postgres");
        Workload contacts = workload(set, "contact-service");
        Workload gateway = workload(set, "connector-gateway");
        Workload matching = workload(set, "matching-service");

        assertThat(List.of(contacts, gateway))
                .allMatch(caller -> leaves(set, caller, 5432))
                .allMatch(caller -> mayEnter(set, postgres, "postgres", caller));
        assertThat(leaves(set, matching, 5432)).isFalse();
        assertThat(mayEnter(set, postgres, "postgres", matching)).isFalse();
    }

    private static boolean isToAnywhere(V1NetworkPolicyEgressRule rule) {
        return rule.getTo() == null || rule.getTo().isEmpty();
    }

    private static boolean asksNameServers(V1NetworkPolicyEgressRule rule) {
        return ports(rule).equals(List.of(53, 53))
                && rule.getPorts().stream()
                        .map(V1NetworkPolicyPort::getProtocol)
                        .toList()
                        .equals(List.of("UDP", "TCP"));
    }

    private static boolean mayLeave(ManifestSet set, Workload caller, Workload target) {
        return policy(set, caller).getSpec().getEgress().stream()
                .filter(rule -> ports(rule).contains(target.ports().get("grpc")))
                .anyMatch(rule -> names(rule.getTo(), target));
    }

    private static boolean mayEnter(
            ManifestSet set, Workload target, String port, Workload caller) {
        return policy(set, target).getSpec().getIngress().stream()
                .filter(rule -> opens(rule, port))
                .anyMatch(rule -> names(rule.getFrom(), caller));
    }

    private static boolean leaves(ManifestSet set, Workload caller, int port) {
        return policy(set, caller).getSpec().getEgress().stream()
                .anyMatch(rule -> ports(rule).contains(port));
    }

    private static boolean opens(V1NetworkPolicyIngressRule rule, String port) {
        return rule.getPorts().stream().anyMatch(open -> port.equals(open.getPort().getStrValue()));
    }

    private static boolean names(List<V1NetworkPolicyPeer> peers, Workload workload) {
        return peers.stream()
                .filter(peer -> peer.getPodSelector() != null)
                .map(peer -> peer.getPodSelector().getMatchLabels())
                .anyMatch((Map<String, String> labels) -> workload.isSelectedBy(labels));
    }

    private static List<Integer> ports(V1NetworkPolicyEgressRule rule) {
        return rule.getPorts().stream()
                .map(V1NetworkPolicyPort::getPort)
                .map(IntOrString::getIntValue)
                .toList();
    }

    private static V1NetworkPolicy policy(ManifestSet set, Workload workload) {
        return set.find(V1NetworkPolicy.class, workload.name()).orElseThrow();
    }

    private static Workload workload(ManifestSet set, String name) {
        return set.workloads().stream()
                .filter(workload -> name.equals(workload.name()))
                .findFirst()
                .orElseThrow();
    }
}
