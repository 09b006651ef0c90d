package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailKeyTest {
    private static final long LONDON = 442_079_460_000L;

    @Test
    @DisplayName("MAT-10: numbers of one country with the same last digits have one tail")
    void numbersOfOneCountryWithTheSameLastDigitsHaveOneTail() {
        assertThat(TailKey.of(LONDON, 7)).isEqualTo(TailKey.of(441_219_460_000L, 7)).isPositive();
        assertThat(TailKey.of(LONDON, 8)).isNotEqualTo(TailKey.of(441_219_460_000L, 8));
    }

    @Test
    @DisplayName("MAT-10: a tail stays within one country")
    void tailStaysWithinOneCountry() {
        assertThat(TailKey.of(LONDON, 7)).isNotEqualTo(TailKey.of(492_079_460_000L, 7));
    }

    @Test
    @DisplayName("MAT-10: tails of different lengths never meet")
    void tailsOfDifferentLengthsNeverMeet() {
        assertThat(TailKey.of(442_070_000_001L, 7)).isNotEqualTo(TailKey.of(442_000_000_001L, 8));
    }

    @Test
    @DisplayName("MAT-10: a national number shorter than the tail has none")
    void nationalNumberShorterThanTheTailHasNone() {
        assertThat(TailKey.of(new PhoneNumber(39_066_982L), 6)).isPositive();
        assertThat(TailKey.of(new PhoneNumber(39_066_982L), 7)).isEqualTo(TailKey.NONE);
        assertThat(TailKey.of(LONDON, 10)).isPositive();
        assertThat(TailKey.of(LONDON, 11)).isEqualTo(TailKey.NONE);
    }

    @Test
    @DisplayName("MAT-10: an unknown country has no tails, the longest number has")
    void unknownCountryHasNoTails() {
        assertThat(TailKey.of(999_123_456_789L, 7)).isEqualTo(TailKey.NONE);
        assertThat(TailKey.of(199_999_999_999_999L, 14)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 15})
    @DisplayName("MAT-10: a tail has a minimum length")
    void tailHasAMinimumLength(int digits) {
        assertThatThrownBy(() -> TailKey.of(LONDON, digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 to 14 digits, not " + digits);
    }
}
