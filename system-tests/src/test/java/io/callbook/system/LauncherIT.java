package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
@DisplayName("API-3: the launcher")
class LauncherIT {
    private static final List<String> ALL =
            List.of(
                    "postgres",
                    "contact-service",
                    "matching-service",
                    "connector-gateway",
                    "crm-sandbox");

    private final RunningSystem system;

    LauncherIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aSecondUpFindsEverythingRunning() {
        // Given
        List<Long> before = pids();

        // When
        CommandResult second = system.run("up").requireSuccess();

        // Then
        assertThat(second.errors()).contains("running already");
        assertThat(second.output()).contains("./callbook identify");
        assertThat(pids()).isEqualTo(before);
    }

    @Test
    void statusShowsThatAllWork() {
        CommandResult status = system.run("status");

        assertThat(status.code()).isZero();
        ALL.forEach(
                process -> assertThat(Processes.line(system, process).get(3)).isEqualTo("ready"));
    }

    @Test
    void upStartsOnlyWhatIsMissing() {
        // Given
        List<Long> before = pids();
        Processes.kill(system, "matching-service");
        assertThat(system.run("status").code()).isEqualTo(1);

        // When
        CommandResult up = system.run("up").requireSuccess();

        // Then
        assertThat(up.errors()).contains("Callbook is running.");
        assertThat(pids()).filteredOn(before::contains).hasSize(ALL.size() - 1);
        assertThat(system.run("status").code()).isZero();
    }

    @Test
    @DisplayName("OPS-1: what was stored is there after a stop and a start")
    void dataSurvivesAStop() {
        // Given
        String number = NewNumbers.next();
        String created =
                system.run("identify", number, "--json")
                        .json()
                        .path("selected")
                        .path("contactId")
                        .asText();

        // When
        CommandResult down = system.run("down").requireSuccess();
        CommandResult status = system.run("status");
        CommandResult identify = system.run("identify", number);
        system.run("up").requireSuccess();

        // Then
        assertThat(down.errors()).contains("Callbook is stopped.").doesNotContain("killed");
        assertThat(status.code()).isEqualTo(1);
        assertThat(identify.code()).isEqualTo(1);
        assertThat(identify.errors()).contains("./callbook up");
        assertThat(
                        system.run("identify", number, "--json")
                                .json()
                                .path("selected")
                                .path("contactId")
                                .asText())
                .isEqualTo(created);
    }

    @Test
    void aBusyPortIsNamedAndNothingIsLeftRunning() throws IOException {
        // Given
        int base = RunningSystem.freePortBase();
        CommandLine other =
                system.commands()
                        .with(
                                Map.of(
                                        "CALLBOOK_PORT_BASE",
                                        String.valueOf(base),
                                        "CALLBOOK_HOME",
                                        system.workFolder().resolve("other").toString()));
        try (ServerSocket busy =
                new ServerSocket(base + 20, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(busy.isBound()).isTrue();

            // When
            CommandResult up = other.run("up");

            // Then
            assertThat(up.code()).isEqualTo(1);
            assertThat(up.errors())
                    .contains("Port " + (base + 20), "connector-gateway", "CALLBOOK_PORT_BASE=");
            assertThat(other.run("status").output()).doesNotContain("ready");
        }
    }

    @Test
    void logsOfAServiceAreShown() {
        assertThat(system.run("logs", "connector-gateway").requireSuccess().output()).isNotBlank();
        assertThat(system.run("logs", "postgres").requireSuccess().output())
                .contains("database system is ready");
        assertThat(system.run("logs", "nothing").errors())
                .contains("contact-service", "crm-sandbox");
    }

    @Test
    void helpNeedsNeitherABuildNorAJdk() {
        CommandResult help = system.run("help");

        assertThat(help.code()).isZero();
        assertThat(help.output()).contains("up", "identify", "key create", "CALLBOOK_PORT_BASE");
    }

    private List<Long> pids() {
        return ALL.stream().map(process -> Processes.pid(system, process)).toList();
    }
}
