package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0151 23456789 Durchwahl 12      | DE | +4915123456789;ext=12
                    030 123456 DW 12                | DE | +4930123456;ext=12
                    01 23 45 67 89 poste 12         | FR | +33123456789;ext=12
                    202-224-3441 x123               | US | +12022243441;ext=123
                    202-224-3441x123                | US | +12022243441;ext=123
                    202-224-3441 X 123              | US | +12022243441;ext=123
                    202-224-3441 ext. 123           | US | +12022243441;ext=123
                    202-224-3441, ext 123           | US | +12022243441;ext=123
                    202-224-3441 (ext. 123)         | US | +12022243441;ext=123
                    202-224-3441 extension: 123     | US | +12022243441;ext=123
                    202-224-3441 Extn 123           | US | +12022243441;ext=123
                    202-224-3441 #123               | US | +12022243441;ext=123
                    202-224-3441 ext #123           | US | +12022243441;ext=123
                    202-224-3441;ext=123            | US | +12022243441;ext=123
                    202-224-3441,123                | US | +12022243441;ext=123
                    202-224-3441,,123#              | US | +12022243441;ext=123
                    202-224-3441,,1234567#,,*5#     | US | +12022243441;ext=1234567
                    202-224-3441;123                | US | +12022243441;ext=123
                    202-224-3441p123                | US | +12022243441;ext=123
                    202-224-3441w123                | US | +12022243441;ext=123
                    202-224-3441 доб. 123           | US | +12022243441;ext=123
                    202-224-3441 ramal 123          | US | +12022243441;ext=123
                    202-224-3441 anexo 123          | US | +12022243441;ext=123
                    03-1234-5678 内線123              | JP | +81312345678;ext=123
                    010-12345678转123                | CN | +861012345678;ext=123
                    тел. 8 (495) 123-45-67 доб. 12  | RU | +74951234567;ext=12
                    +44-20-7946-0000 x 5            | US | +442079460000;ext=5
                    202-224-3441 ext 123 or 124     | US | +12022243441;ext=123
                    """)
    @DisplayName("MAT-8: extensions are understood in every usual spelling")
    void extensionsAreUnderstoodInEveryUsualSpelling(
            String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
