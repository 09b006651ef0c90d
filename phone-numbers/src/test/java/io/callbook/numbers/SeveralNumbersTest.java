package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveralNumbersTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    202-224-3441                                   | US | +12022243441
                    202-224-3441 / 202-224-3442                    | US | +12022243441 +12022243442
                    202-224-3441/202-224-3442/202-224-3443         | US | +12022243441 +12022243442 +12022243443
                    202-224-3441, 202-224-3442                     | US | +12022243441 +12022243442
                    202-224-3441; 202-224-3442                     | US | +12022243441 +12022243442
                    2022243441; 2022243442                         | US | +12022243441 +12022243442
                    2022243441;2022243442                          | US | +12022243441 +12022243442
                    2022243441;1234                                | US | +12022243441;ext=1234
                    202-224-3441 or 703-224-3442                   | US | +12022243441 +17032243442
                    202-224-3441 703-224-3442                      | US | +12022243441 +17032243442
                    202-224-3441 - 703-224-3442                    | US | +12022243441 +17032243442
                    (202) 224-3441 (703) 224-3442                  | US | +12022243441 +17032243442
                    '202-224-3441\n703-224-3442'                     | US | +12022243441 +17032243442
                    home 202-224-3441 or mobile 703-224-3442       | US | +12022243441 +17032243442
                    T:+12022243441 M:+17032243442                  | DE | +12022243441 +17032243442
                    +1 202 224 3441 +1 703 224 3442                |    | +12022243441 +17032243442
                    +49 30 1234567; +49 171 1234567                |    | +49301234567 +491711234567
                    +49 30 1234567/+49 171 1234567                 |    | +49301234567 +491711234567
                    +44 (0) 20 7946 0000, +44 7911 123456          |    | +442079460000 +447911123456
                    Tel. 030 1234567, Fax 030 1234568              | DE | +49301234567 +49301234568
                    030/1234567, 0171/1234567                      | DE | +49301234567 +491711234567
                    202-224-3441 x12 / 202-224-3442 x13            | US | +12022243441;ext=12 +12022243442;ext=13
                    202-224-3441 / 202-224-3442 ext. 13            | US | +12022243441 +12022243442;ext=13
                    202-224-3441 / +1 202 224 3441                 | US | +12022243441
                    202-224-3441 / n/a                             | US | +12022243441
                    202-224-3441 / 911                             | US | +12022243441
                    +55 11 8123-4567 / +55 11 98123-4568           |    | +551181234567 +5511981234568
                    ２０２-２２４-３４４１、２０２-２２４-３４４２                     | US | +12022243441 +12022243442
                    +12022243441                                   |    | +12022243441
                    sip:+12022243441@host                          |    | +12022243441
                    1-800-FLOWERS                                  | US | +18003569377
                    anonymous                                      | US | WITHHELD
                    123 / 456                                      | US | SHORT
                    ''                                             | US | EMPTY
                    """)
    @DisplayName("MAT-8: all numbers of a field are read, in their order")
    void allNumbersOfAFieldAreRead(String text, @Nullable String region, String readings) {
        assertThat(Readings.readAll(text, region)).isEqualTo(readings);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    202-224-3441/3442       | US | +12022243441 +12022243442
                    202-224-3441/442        | US | +12022243441 +12022243442
                    202-224-3441/42         | US | +12022243441 +12022243442
                    202-224-3441 / 2        | US | +12022243441 +12022243442
                    202-224-3441/42/43      | US | +12022243441 +12022243442 +12022243443
                    01 23 45 67 88/89       | FR | +33123456788 +33123456789
                    +33 1 23 45 67 88 / 89  |    | +33123456788 +33123456789
                    """)
    @DisplayName("MAT-8: last digits behind a slash replace the number's, if they count on")
    void lastDigitsBehindASlashReplaceTheNumbers(
            String text, @Nullable String region, String readings) {
        assertThat(Readings.readAll(text, region)).isEqualTo(readings);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    030 123456-0/12        | DE | +49301234560
                    030 123456/57          | DE | +4930123456
                    202-224-3441/12        | US | +12022243441
                    202-224-3441/99        | US | +12022243441
                    202-224-3441/3440      | US | +12022243441
                    202-224-3449/50/99     | US | +12022243449
                    01 23 45 67 89/900     | FR | +33123456789
                    """)
    @DisplayName("MAT-8: digits behind a slash that may be something else are no number")
    void digitsBehindASlashThatMayBeSomethingElseAreNoNumber(
            String text, @Nullable String region, String readings) {
        assertThat(Readings.readAll(text, region)).isEqualTo(readings);
    }
}
