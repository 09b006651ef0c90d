package io.callbook.numbers.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitPatternTest {
    @Test
    void digitsClassesAndRepetitionsArePlaces() {
        assertThat(DigitPattern.of("5[1-36]x{2}").masks())
                .containsExactly(1 << 5, 0b100_1110, DigitPattern.ANY, DigitPattern.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "5 5", "[", "[]", "x{", "5|6", "-"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DigitPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No digit pattern: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"52 | 1", "| | | | | | |", "52 | 1 | - | x | renumbered | what | why |"})
    void lineWithoutAllFieldsIsRefused(String line) {
        assertThatThrownBy(() -> EquivalenceLine.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An equivalence has 8 fields, none of them empty: ");
    }

    @Test
    void lengthIsTheNumberOfDigits() {
        assertThat(LongStream.iterate(1, power -> power < 1_000_000_000_000_000L, p -> p * 10))
                .allMatch(power ->
                        Decimal.length(power) == Long.toString(power).length()
                                && Decimal.length(power * 10 - 1) == Long.toString(power).length());
    }
}
