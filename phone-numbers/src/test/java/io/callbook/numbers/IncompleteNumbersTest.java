package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteNumbersTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    224-3441             | US | NO_AREA_CODE
                    2243441              | CA | NO_AREA_CODE
                    Phone: 224-3441      | US | NO_AREA_CODE
                    sip:2243441@gateway  | US | NO_AREA_CODE
                    2345 6789            | AU | NO_AREA_CODE
                    9999-9999            | BR | NO_AREA_CODE
                    7946 0000            | GB | NO_AREA_CODE
                    000-0000             | US | INVALID
                    124-3441             | US | INVALID
                    0224 3441            | GB | SHORT
                    """)
    @DisplayName("MAT-13: a number without its area code is told from one of no numbering plan")
    void aNumberWithoutItsAreaCodeSaysSo(String text, String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
