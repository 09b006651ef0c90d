package io.callbook.benchmarks.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisBaselineTest {
    @Test
    void theRateIsReadFromEitherFormOfTheTable() {
        assertThat(RedisBaseline.requestsPerSecond(List.of("\"GET\",\"65789.47\"")))
                .isEqualTo(65_789.47);
        assertThat(
                        RedisBaseline.requestsPerSecond(
                                List.of(
                                        "\"test\",\"rps\",\"avg_latency_ms\"",
                                        "\"GET\",\"71942.45\",\"0.422\"")))
                .isEqualTo(71_942.45);
        assertThatThrownBy(() -> RedisBaseline.requestsPerSecond(List.of("Could not connect")))
                .hasMessageContaining("Could not connect");
    }

    @Test
    void keysAreWrittenAsTheyAreAskedFor() {
        assertThat(new String(RedisBaseline.set(42), StandardCharsets.US_ASCII))
                .startsWith("*3\r\n$3\r\nSET\r\n$16\r\nkey:000000000042\r\n$100\r\n")
                .endsWith("x\r\n");
    }

    @Test
    void whatIsNotOnThePathIsNotInstalled() {
        assertThat(RedisBaseline.isInstalled("no-such-program", "/bin:/usr/bin")).isFalse();
        assertThat(RedisBaseline.isInstalled("sh", "/bin:/usr/bin")).isTrue();
    }
}
