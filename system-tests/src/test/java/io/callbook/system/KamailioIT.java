package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call through a real SIP proxy, as docs/guides/pbx.md has it. Runs where Kamailio with its
 * http_client (Debian: kamailio, kamailio-utils-modules) and SIPp (sip-tester) are installed.
 */
@ExtendWith(SystemExtension.class)
class KamailioIT {
    private static final Path FILES = Path.of("src/test/resources/kamailio").toAbsolutePath();
    private static final String LOOPBACK = "127.0.0.1";

    private final RunningSystem system;

    KamailioIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void theProgramsAreInstalled() {
        assumeTrue(
                find("kamailio").isPresent() && find("sipp").isPresent(),
                "no Kamailio or SIPp here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12022243441", "(202)%20224-3441"})
    @DisplayName("MAT-19: a SIP proxy asks who calls, and the telephone shows the name")
    void theTelephoneShowsTheName(String callerNumber) throws IOException, InterruptedException {
        // Given
        int proxyPort = freePort();
        int phonePort = freePort();
        Path folder = Files.createTempDirectory(system.workFolder(), "kamailio");
        Path configuration =
                filled(
                        folder,
                        "kamailio.cfg",
                        Map.of(
                                "SIP_PORT",
                                String.valueOf(proxyPort),
                                "PHONE_PORT",
                                String.valueOf(phonePort),
                                "CALLBOOK/",
                                "http://%s:%d/".formatted(LOOPBACK, system.matchingPort()),
                                "SECRET",
                                token()));
        Path phone = filled(folder, "phone.xml", Map.of("CALLER_NAME", "Maria Cantwell"));
        Path caller = filled(folder, "caller.xml", Map.of("CALLER_NUMBER", callerNumber));
        Process proxy =
                start(
                        folder,
                        "proxy",
                        program("kamailio"),
                        "-f",
                        configuration.toString(),
                        "-DD",
                        "-E");
        try {
            Process ringing = sipp(folder, phone, phonePort);
            awaitTaken(proxyPort);
            awaitTaken(phonePort);

            // When
            Process calling =
                    sipp(folder, caller, freePort(), "-s", "100", LOOPBACK + ":" + proxyPort);

            // Then
            assertThat(isFinishedWell(calling)).as(() -> logs(folder)).isTrue();
            assertThat(isFinishedWell(ringing)).as(() -> logs(folder)).isTrue();
        } finally {
            proxy.destroy();
            if (!proxy.waitFor(10, TimeUnit.SECONDS)) {
                proxy.descendants().forEach(ProcessHandle::destroyForcibly);
                proxy.destroyForcibly();
            }
        }
    }

    private String token() {
        return system.run("token", "--role", "calls").requireSuccess().output().strip();
    }

    private static Process sipp(Path folder, Path scenario, int port, String... more)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(program("sipp"), "-sf", scenario.toString(), "-i", LOOPBACK));
        command.addAll(List.of("-p", String.valueOf(port), "-m", "1", "-nostdin"));
        command.addAll(List.of("-timeout", "60s", "-timeout_error"));
        command.addAll(List.of(more));
        return start(folder, scenario.getFileName().toString(), command.toArray(String[]::new));
    }

    private static Process start(Path folder, String name, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** A file of ours with its placeholders replaced. */
    private static Path filled(Path folder, String name, Map<String, String> values)
            throws IOException {
        String text = Files.readString(FILES.resolve(name));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static boolean isFinishedWell(Process process) throws InterruptedException {
        if (process.waitFor(60, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }

    private static String logs(Path folder) {
        StringBuilder logs = new StringBuilder();
        for (String name : List.of("proxy.log", "phone.xml.log", "caller.xml.log")) {
            try {
                logs.append(name).append('\n').append(Files.readString(folder.resolve(name)));
            } catch (IOException unreadable) {
                logs.append(unreadable.getMessage());
            }
        }
        return logs.toString();
    }

    private static void awaitTaken(int port) {
        Awaitility.await().until(() -> !isFree(port));
    }

    private static boolean isFree(int port) {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0))) {
            return socket.getLocalPort();
        }
    }

    /** Where a program is; system programs are not in every user's path. */
    private static Optional<Path> find(String program) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String program(String program) {
        return find(program).orElseThrow().toString();
    }
}
