package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.launcher.console.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aBusyPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> PortCheck.requireFree(port, "contact-service"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(String.valueOf(port))
                    .hasMessageContaining("contact-service")
                    .hasMessageContaining("CALLBOOK_PORT_BASE=");
        }
    }

    @Test
    void aPortIsFreeAgainWhenItsProgramEnds() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = other.getLocalPort();
        }

        assertThat(PortCheck.isFree(port)).isTrue();
    }
}
