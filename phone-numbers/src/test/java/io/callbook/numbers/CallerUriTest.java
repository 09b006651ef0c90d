package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerUriTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tel:+12022243441                                           | US | +12022243441
                    TEL:+1-202-224-3441;ext=12                                 |    | +12022243441;ext=12
                    tel:+1-202-224-3441;isub=1411;ext=12                       |    | +12022243441;ext=12
                    tel:2243441;phone-context=+1202                            |    | +12022243441
                    tel:7946-0000;phone-context=+44-20                         |    | +442079460000
                    tel:020-7946-0000;phone-context=+44                        | US | +442079460000
                    tel:1234;phone-context=pbx.example.com                     | US | INTERNAL
                    tel:202-224-3441;phone-context=example.com                 | US | +12022243441
                    tel:911;phone-context=+1                                   |    | EMERGENCY
                    tel:999;phone-context=+44                                  |    | EMERGENCY
                    tel:%2B12022243441                                         |    | +12022243441
                    tel://+12022243441                                         |    | +12022243441
                    callto:+12022243441                                        |    | +12022243441
                    tel:(202)%20224-3441                                       | US | +12022243441
                    sip:+12022243441@gw.example.com;user=phone                 |    | +12022243441
                    sips:+12022243441@gw.example.com:5061                      |    | +12022243441
                    sip:12022243441@gw.example.com                             | US | +12022243441
                    sip:0012022243441@gw.example.com                           | GB | +12022243441
                    sip:+12022243441;ext=12@gw.example.com                     |    | +12022243441;ext=12
                    sip:2022243441;phone-context=+1@gw.example.com;user=phone  |    | +12022243441
                    sip:+12022243441:secret@gw.example.com                     |    | +12022243441
                    sip:%2B12022243441@gw                                      |    | +12022243441
                    '"Bob" <sip:+12022243441@gw>'                              |    | +12022243441
                    '"Bob 2nd" <sip:+12022243441@gw;user=phone>;tag=123456789' |    | +12022243441
                    Bob <2022243441>                                           | US | +12022243441
                    '"Bob" <tel:+12022243441>'                                 |    | +12022243441
                    <sip:anonymous@anonymous.invalid>                          | US | WITHHELD
                    '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1'      | US | WITHHELD
                    sip:anonymous@anonymous.invalid                            | US | WITHHELD
                    sip:restricted@192.168.1.1                                 | US | WITHHELD
                    sip:id_hidden@192.168.1.1                                  | US | WITHHELD
                    sip:unavailable@anonymous.invalid                          | US | WITHHELD
                    sip:unknown@unknown.invalid                                | US | UNAVAILABLE
                    '"Unavailable" <sip:unavailable@unknown.invalid>;tag=1'    | US | UNAVAILABLE
                    sip:unavailable@192.168.1.1                                | US | UNAVAILABLE
                    sip:nobody@unknown.invalid                                 | US | UNAVAILABLE
                    sip:+12022243441@unknown.invalid                           | US | +12022243441
                    sip:bob@pbx.local                                          | US | INTERNAL
                    sip:1234@pbx.local                                         | US | INTERNAL
                    sip:agent7@pbx.local                                       | US | INTERNAL
                    sip:192.168.1.5                                            | US | INTERNAL
                    sip:pbx.local                                              | US | INTERNAL
                    sip:911@pbx                                                | US | EMERGENCY
                    +12022243441@gw.example.com                                |    | +12022243441
                    1234@pbx                                                   | US | INTERNAL
                    bob@example.com                                            | US | INVALID
                    %2B12022243441                                             |    | +12022243441
                    tel:+1-800-FLOWERS                                         |    | +18003569377
                    sip:alice2022243441@host                                   | US | INTERNAL
                    """)
    @DisplayName("MAT-8: tel: and sip: URIs are understood")
    void urisAreUnderstood(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
