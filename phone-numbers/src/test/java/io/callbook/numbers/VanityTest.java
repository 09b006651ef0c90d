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
}
