package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    电话：０１０－１２３４５６７８                                                           | CN | +861012345678
                    ☎ +1 202 224 3441                                                         | US | +12022243441
                    1️⃣ 202-224-3441                                                          | US | +12022243441
                    \u200e+1\u00a0202\u00a0224\u00a03441\u200f                           | US | +12022243441
                    \u202a+1\u2011202\u2013224\u20143441\u202c                           | US | +12022243441
                    \uff0b\uff11\uff12\uff10\uff12\uff12\uff12\uff14\uff13\uff14\uff14\uff11 |    | +12022243441
                    ٠٢٠٧٩٤٦٠٠٠٠                                                               | GB | +442079460000
                    +1 202 224 3441²                                                          | US | +12022243441
                    202 – 224 – 3441                                                          | US | +12022243441
                    """)
    @DisplayName("MAT-8: the digits, dashes and invisible signs of every script are understood")
    void digitsOfEveryScriptAreUnderstood(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
