package io.callbook.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.85S, 850 ms",
        "PT3.21S, 3.2 s",
        "PT119S, 119.0 s",
        "PT5M, 5 min",
        "PT119M, 119 min",
        "PT5H, 5 h",
        "PT72H, 3 d"
    })
    void durationsReadAsPeopleSayThem(Duration duration, String text) {
        assertThat(Console.readable(duration)).isEqualTo(text);
    }
}
