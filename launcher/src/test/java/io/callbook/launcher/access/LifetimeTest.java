package io.callbook.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class LifetimeTest {
    @ParameterizedTest
    @CsvSource({"90s, PT90S", "30m, PT30M", "012h, PT12H", "7d, P7D", "999999d, P999999D"})
    void lengthsOfTimeAreReadAsPeopleWriteThem(String text, Duration length) {
        assertThat(new Lifetime().convert(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "000s", "1000000m", "99999999d", "99999999999999999999h"})
    void ofALengthOutOfRangeTheRangeIsTold(String text) {
        assertThatThrownBy(() -> new Lifetime().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("must be from 1 to 999999 of its unit, and is " + text + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "12", "h", "-1h", "1.5h", "1w", "1 h"})
    void whatIsNoLengthIsToldTheForm(String text) {
        assertThatThrownBy(() -> new Lifetime().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("must be a number with its unit, such as 30m, 12h or 7d");
    }
}
