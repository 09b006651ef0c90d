package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.launcher.installation.DatabasePassword;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceEnvironmentTest {
    @TempDir private Path home;
    private Map<String, String> gateway = Map.of();
    private ServiceEnvironment environment =
            new ServiceEnvironment(new Installation(Path.of("/x"), Path.of("/y"), new Ports(8700)));

    @BeforeEach
    void makeInstallation() throws IOException {
        Installation installation = new Installation(home, home, new Ports(8700));
        new DatabasePassword(installation.keysFolder()).getOrCreate();
        environment = new ServiceEnvironment(installation);
        gateway = environment.of(Service.GATEWAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceListensOnLoopbackOnly(Service service) {
        assertThat(environment.of(service))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .hasEntrySatisfying("QUARKUS_HTTP_PORT", port -> assertThat(port).startsWith("87"));
    }

    @Test
    void theGatewayMayReachTheSandboxAndNoOtherHost() {
        assertThat(gateway)
                .containsEntry("CALLBOOK_GATEWAY_ALLOWED_HOSTS", "127.0.0.1:8730,localhost:8730");
    }

    @Test
    void matchingReachesTheGateway() {
        assertThat(environment.of(Service.MATCHING))
                .containsEntry("CALLBOOK_CONNECTORS_HOST", "127.0.0.1")
                .containsEntry("CALLBOOK_CONNECTORS_PORT", "8721");
        assertThat(gateway)
                .containsEntry("QUARKUS_GRPC_SERVER_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_GRPC_SERVER_PORT", "8721");
    }

    @Test
    void eachServiceHasItsOwnDatabase() {
        assertThat(gateway).containsEntry("CALLBOOK_DATABASE_ADDRESS", "127.0.0.1:8740/gateway");
        assertThat(environment.of(Service.CONTACTS))
                .containsEntry("CALLBOOK_DATABASE_ADDRESS", "127.0.0.1:8740/contacts");
        assertThat(environment.of(Service.MATCHING)).doesNotContainKey("CALLBOOK_DATABASE_ADDRESS");
    }

    @Test
    void servicesVerifyTokensAndCallersHaveTheirOwn() {
        assertThat(environment.of(Service.CONTACTS))
                .containsEntry(
                        "CALLBOOK_ACCESS_KEY_LOCATION",
                        home.resolve("keys/access-public-key.pem").toString())
                .doesNotContainKey("CALLBOOK_TOKEN_FILE");
        assertThat(gateway)
                .containsKey("CALLBOOK_ACCESS_KEY_LOCATION")
                .containsEntry(
                        "CALLBOOK_TOKEN_FILE",
                        home.resolve("keys/connector-gateway.token").toString());
        assertThat(environment.of(Service.MATCHING))
                .containsKeys("CALLBOOK_ACCESS_KEY_LOCATION", "CALLBOOK_TOKEN_FILE");
    }
}
