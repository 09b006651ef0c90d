package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberReaderTest {
    private final PhoneNumberReader reader = new PhoneNumberReader();

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (202) 224-3441                      | US | +12022243441
                    +1 202-224-3441                     | US | +12022243441
                    tel:+12022243441                    | US | +12022243441
                    001 202 224 3441                    | GB | +12022243441
                    310-831-1799                        | US | +13108311799
                    """)
    @DisplayName("MAT-8: a number is understood however it is written")
    void numberIsUnderstoodHoweverItIsWritten(String text, String region, String e164) {
        assertThat(read(text, region))
                .isInstanceOfSatisfying(
                        Dialable.class, found -> assertThat(found.number().e164()).isEqualTo(e164));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    anonymous    | US | WITHHELD
                    911          | US | EMERGENCY
                    311-555-2368 | US | INVALID
                    1234         | US | INTERNAL
                    """)
    @DisplayName("MAT-13: what identifies nobody says why")
    void whatIdentifiesNobodySaysWhy(String text, String region, Cause cause) {
        assertThat(read(text, region)).isEqualTo(new Unusable(cause));
    }

    private NumberReading read(String text, String region) {
        return reader.read(text, RegionChain.none().then(region, RegionRule.REQUEST));
    }
}
