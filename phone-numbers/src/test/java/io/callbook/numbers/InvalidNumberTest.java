package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidNumberTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12022243441             |    | NO_REGION
                    ''                      | US | EMPTY
                    ---                     | US | EMPTY
                    +                       | US | EMPTY
                    0000000                 | US | INVALID
                    2243441                 |    | NO_REGION
                    202-224-3441            |    | NO_REGION
                    202-224-3441            | XX | NO_REGION
                    311-555-2368            | US | INVALID
                    3115552368              | US | INVALID
                    000-000-0000            | US | INVALID
                    0000000000              | US | INVALID
                    999-999-9999            | US | INVALID
                    123-456-7890            | US | INVALID
                    +1 202 224 344          | US | INVALID
                    +1 202 224 34411        | US | INVALID
                    +2022243441             | US | INVALID
                    +999123456789           |    | INVALID
                    n/a                     | US | INVALID
                    call me                 | US | INVALID
                    HOME                    | US | INVALID
                    1-800-356 home          | US | INVALID
                    GB29NWBK60161331926819  | DE | INVALID
                    AB12345678              | DK | INVALID
                    2026-11-21              | DK | INVALID
                    '#31#+491512345678'        | DE | INVALID
                    O2O 7946 0000           | GB | NO_AREA_CODE
                    """)
    @DisplayName("MAT-13: what is no number says why")
    void whatIsNoNumberSaysWhy(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
