package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.NumberReading.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    anonymous              | US | WITHHELD
                    Private Number         | US | WITHHELD
                    No Caller ID           | US | WITHHELD
                    id_hidden              |    | WITHHELD
                    Rufnummer unterdrückt  | DE | WITHHELD
                    Numéro masqué          | FR | WITHHELD
                    número oculto          | ES | WITHHELD
                    非通知                    | JP | WITHHELD
                    Номер скрыт            | RU | WITHHELD
                    Unknown (private)      | US | WITHHELD
                    Anonymous (private)    | US | WITHHELD
                    +266696687             | US | WITHHELD
                    +7378742833            |    | WITHHELD
                    """)
    @DisplayName("MAT-13: a withheld number is told in many languages")
    void withheldIsToldInManyLanguages(String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE",
                "private caller",
                "Caller ID blocked",
                "Number withheld",
                "RESTRICTED",
                "CLIR",
                "Asserted Anonymous",
                "Anonyme",
                "Appel masqué",
                "Privé",
                "Anonym",
                "anonymer Anrufer",
                "Privado",
                "número oculto",
                "chiamata anonima",
                "afgeschermd nummer",
                "skjult nummer",
                "dolt nummer",
                "salainen numero",
                "numer zastrzeżony",
                "Номер скрыт",
                "gizli numara",
                "απόκρυψη",
                "非通知設定",
                "私人号码",
                "발신번호표시제한",
                "محجوب",
                "חסוי"
            })
    @DisplayName("MAT-13: every spelling of withheld is told")
    void everySpellingOfWithheldIsTold(String text) {
        assertThat(MissingNumber.saidBy(text)).contains(Cause.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "number", "call", "n/a", "bob", "Mr Private Banker"})
    @DisplayName("MAT-13: other words do not say that there is no number")
    void otherWordsDoNotSayThatThereIsNoNumber(String text) {
        assertThat(MissingNumber.saidBy(text)).isEmpty();
    }
}
