package io.callbook.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.launcher.console.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir private Path root;

    @Test
    void dataIsKeptBesideTheScriptUnlessSomethingElseIsSaid() {
        assertThat(Installation.of(root, Map.of()).home()).isEqualTo(root.resolve(".callbook"));
        assertThat(Installation.of(root, Map.of("CALLBOOK_HOME", "/elsewhere")).home())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void portsOfALaterCommandAreThoseOfTheLastStart() {
        // Given
        Installation.of(root, Map.of("CALLBOOK_PORT_BASE", "8700")).rememberPorts();

        // When
        Installation later = Installation.of(root, Map.of());

        // Then
        assertThat(later.ports()).isEqualTo(new Ports(8700));
    }

    @Test
    void noTwoProgramsShareAPort() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);

        IntStream all =
                IntStream.concat(
                        IntStream.of(ports.database()),
                        Stream.of(Service.values())
                                .flatMapToInt(service ->
                                        service.hasGrpc()
                                                ? IntStream.of(
                                                        ports.http(service), ports.grpc(service))
                                                : IntStream.of(ports.http(service))));

        assertThat(all.boxed())
                .containsExactlyInAnyOrder(7740, 7700, 7701, 7710, 7711, 7720, 7721, 7730);
    }

    @Test
    void aPortBaseThatIsNoneIsExplained() {
        assertThatThrownBy(() -> Installation.of(root, Map.of("CALLBOOK_PORT_BASE", "many")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CALLBOOK_PORT_BASE")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Installation.of(root, Map.of("CALLBOOK_PORT_BASE", "80")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("8700");
    }
}
