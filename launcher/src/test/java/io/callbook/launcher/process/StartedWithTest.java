package io.callbook.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartedWithTest {
    private final String mark =
            String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 1_000_000_000));

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60", mark).start();
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsFoundByItsArguments() {
        assertThat(new StartedWith(List.of(mark)).find()).contains(process.toHandle());
        assertThat(new StartedWith(List.of(mark, "60")).find()).contains(process.toHandle());
    }

    @Test
    void aProcessThatLacksOneOfThemIsAnother() {
        assertThat(new StartedWith(List.of(mark, "61")).find()).isEmpty();
        assertThat(new StartedWith(List.of(mark.substring(1))).find()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(new StartedWith(List.of(mark)).find()).isEmpty();
    }
}
