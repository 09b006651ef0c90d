package io.callbook.launcher.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSystemTest {
    @TempDir private Path home;

    @BeforeEach
    void startOnce() {
        on(8700).rememberPorts();
    }

    @Test
    void otherPortsThanThoseOfTheRunningSystemAreRefused() {
        assertThatThrownBy(() -> RunningSystem.requireSamePorts(on(9700), true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("ports from 8700")
                .hasMessageContaining("9700");
    }

    @Test
    void samePortsOrAStoppedSystemAreFine() {
        assertThatCode(() -> RunningSystem.requireSamePorts(on(8700), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> RunningSystem.requireSamePorts(on(9700), false))
                .doesNotThrowAnyException();
    }

    private Installation on(int base) {
        return new Installation(home, home, new Ports(base));
    }
}
