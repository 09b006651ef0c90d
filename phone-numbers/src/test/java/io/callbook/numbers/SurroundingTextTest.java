package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingTextTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    030 / 123456-0                         | DE | +49301234560
                    202-224-3441 / 202-224-3442            | US | +12022243441
                    202-224-3441/3442                      | US | +12022243441
                    202-224-3441 or 703-224-3442           | US | +12022243441
                    202-224-3441 703-224-3442              | US | +12022243441
                    '202-224-3441\n703-224-3442'             | US | +12022243441
                    '202-224-3441\tHome'                     | US | +12022243441
                    Tel.: (202) 224-3441 (office)          | US | +12022243441
                    Tel: (202) 224-3441 (office)           | US | +12022243441
                    Phone 2 (202) 224-3441                 | US | +12022243441
                    Tel 2 030 123456                       | DE | +4930123456
                    2) 030 123456                          | DE | +4930123456
                    Line 1: 202-224-3441                   | US | +12022243441
                    Office phone 202 224 3441 home         | US | +12022243441
                    202 224 3441 mobile after 5pm          | US | +12022243441
                    202-224-3441 9am-5pm                   | US | +12022243441
                    030 123456 8-17 Uhr                    | DE | +4930123456
                    030 123456 Mo-Fr 09:00-17:00           | DE | +4930123456
                    T2022243441                            | US | +12022243441
                    T:+12022243441 M:+17032243442          | US | +12022243441
                    Mobil:0151 23456789                    | DE | +4915123456789
                    Private: 202-224-3441                  | US | +12022243441
                    1300 FLOWER                            | AU | +611300356937
                    2022243441 call                        | US | +12022243441
                    202-224-3441 HOME                      | US | +12022243441
                    1 (202) 224-3441 (cell)                | US | +12022243441
                    202-224-3441 - John                    | US | +12022243441
                    Call John @ 202-224-3441               | US | +12022243441
                    +1 202 224 3441 +1 703 224 3442        |    | +12022243441
                    +1202-224-3441 ext                     | US | +12022243441
                    Suite 100, 202-224-3441                | US | +12022243441
                    +44 20 7946 0000 (UK)                  |    | +442079460000
                    US +1 202 224 3441                     |    | +12022243441
                    +44 (0) 20 7946 0000, +44 7911 123456  |    | +442079460000
                    """)
    @DisplayName("MAT-8: words, times and other numbers around a number stay out of it")
    void whatStandsAroundANumberStaysOutOfIt(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
