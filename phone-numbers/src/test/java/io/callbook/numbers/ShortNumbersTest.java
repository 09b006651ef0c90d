package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumbersTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    911                | US | EMERGENCY
                    9-1-1              | US | EMERGENCY
                    112                |    | EMERGENCY
                    999                | GB | EMERGENCY
                    000                | AU | EMERGENCY
                    110                | DE | EMERGENCY
                    110                | CN | EMERGENCY
                    411                | US | SHORT
                    611                | US | SHORT
                    116117             | DE | SHORT
                    101                | GB | SHORT
                    1234               | US | INTERNAL
                    x1234              | US | INTERNAL
                    ext. 1234          | US | INTERNAL
                    Durchwahl 1234567  | DE | INTERNAL
                    5                  | US | SHORT
                    202-224-home       | US | SHORT
                    1-800-3569 fax     | US | SHORT
                    224-34412          | US | SHORT
                    12345678           | FR | SHORT
                    room 30110         | DE | INTERNAL
                    *86                | US | INTERNAL
                    Room 5, ext. 1234  | US | SHORT
                    4.42079E+11        | GB | SHORT
                    """)
    @DisplayName("MAT-13: emergency, short and internal numbers are told apart")
    void shortNumbersAreToldApart(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }

    @Test
    void regionsWithoutShortNumbersAreThoseOfTheLibrary() {
        assertThat(PhoneNumberReader.supportedRegions())
                .filteredOn(region -> !hasShortNumbers(region))
                .containsExactlyInAnyOrderElementsOf(ShortNumbers.REGIONS_WITHOUT);
    }

    private static boolean hasShortNumbers(String region) {
        String resource = "data/ShortNumberMetadataProto_" + region;
        return ShortNumberInfo.class.getResource(resource) != null;
    }
}
