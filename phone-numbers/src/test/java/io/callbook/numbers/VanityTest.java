package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanityTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1-800-FLOWERS           | US | +18003569377
                    1-800-flowers           | US | +18003569377
                    1 800 FLOWERS           | US | +18003569377
                    1800FLOWERS             | US | +18003569377
                    +1-800-GO-FEDEX         |    | +18004633339
                    (800) GOT-JUNK          | US | +18004685865
                    0800 REVERSE            | GB | +448007383773
                    800-356-9377 toll free  | US | +18003569377
                    """)
    @DisplayName("MAT-8: letters are digits only in advertised numbers")
    void lettersAreDigitsOnlyInAdvertisedNumbers(
            String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }

    @ParameterizedTest(name = "{0} and {1} in {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    355-CASH        | 355-2274        | US | NO_AREA_CODE
                    35-FLOWE        | 35-35693        | US | NO_AREA_CODE
                    356-WERS        | 356-9377        | US | NO_AREA_CODE
                    1-FLOWERS       | 1-356-9377      | US | SHORT
                    555-PIZZA       | 555-74992       | US | SHORT
                    555PIZZA        | 55574992        | US | SHORT
                    tel:555-PIZZA   | tel:555-74992   | US | SHORT
                    55-FLOWERS      | 55-356-9377     | US | SHORT
                    1-800-FLOWER    | 1-800-356-937   | US | INVALID
                    1 800 FLOWER    | 1 800 356 937   | US | INVALID
                    311-FOODIES     | 311-366-3437    | US | INVALID
                    +1-555-PIZZA    | +1-555-74992    | US | INVALID
                    355-CASH        | 355-2274        |    | NO_REGION
                    1-800-FLOWERS   | 1-800-356-9377  |    | NO_REGION
                    """)
    @DisplayName("MAT-13: a number in letters is refused for the same reason as in digits")
    void lettersAreRefusedLikeTheirDigits(
            String letters, String digits, @Nullable String region, String reading) {
        assertThat(Readings.read(letters, region)).isEqualTo(reading);
        assertThat(Readings.read(digits, region)).isEqualTo(reading);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1-212-CALLNOW   | INVALID
                    (212) CALL-NOW  | INVALID
                    101 SALES       | INTERNAL
                    212-Michael     | INTERNAL
                    911-CALL        | EMERGENCY
                    sip:555-PIZZA@pbx                        | INTERNAL
                    tel:555-PIZZA;phone-context=pbx.example  | INTERNAL
                    FLOWERS         | INVALID
                    """)
    @DisplayName("MAT-13: words that may be a name or a place never become a caller's number")
    void wordsThatMayBeANameNeverBecomeANumber(String text, String reading) {
        assertThat(Readings.read(text, "US")).isEqualTo(reading);
    }
}
