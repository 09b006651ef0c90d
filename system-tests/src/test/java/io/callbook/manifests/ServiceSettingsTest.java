package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests and the services' own sources speak of the same ports and settings. */
class ServiceSettingsTest {

    @ParameterizedTest
    @MethodSource("services")
    void portsOfThePodAreTheOnesTheServiceListensOn(Workload service) {
        Map<String, String> properties = settings(service).properties();

        assertThat(properties.getOrDefault("quarkus.http.port", "8080"))
                .isEqualTo(String.valueOf(service.ports().get("http")));
        if (service.ports().containsKey("grpc")) {
            assertThat(properties).containsEntry("quarkus.grpc.server.use-separate-server", "true");
            assertThat(properties.getOrDefault("quarkus.grpc.server.port", "9000"))
                    .isEqualTo(String.valueOf(service.ports().get("grpc")));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableOfOursIsASettingOfTheService(Workload service) {
        assertThat(variables(service))
                .filteredOn(name -> name.startsWith("CALLBOOK_"))
                .isNotEmpty()
                .isSubsetOf(settings(service).variables());
    }

    private static ServiceSettings settings(Workload service) {
        ServiceSettings settings = ServiceSettings.of(service.name());
        assumeThat(settings.hasSources()).as("%s has sources", service).isTrue();
        return settings;
    }

    private static List<String> variables(Workload service) {
        V1ConfigMap map =
                ManifestSet.sources().find(V1ConfigMap.class, service.name()).orElseThrow();
        return Stream.concat(
                        map.getData().keySet().stream(),
                        service.container().getEnv().stream().map(V1EnvVar::getName))
                .toList();
    }

    private static List<Workload> services() {
        return ManifestSet.sources().deployments().stream().map(Workload::of).toList();
    }
}
