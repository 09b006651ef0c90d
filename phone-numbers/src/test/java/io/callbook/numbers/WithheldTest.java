package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

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
                    Unknown                |    | WITHHELD
                    unbekannt              | DE | WITHHELD
                    Rufnummer unterdrückt  | DE | WITHHELD
                    Numéro masqué          | FR | WITHHELD
                    desconocido            | ES | WITHHELD
                    número oculto          | ES | WITHHELD
                    sconosciuto            | IT | WITHHELD
                    非通知                    | JP | WITHHELD
                    номер не определен     | RU | WITHHELD
                    Anonymous (private)    | US | WITHHELD
                    +266696687             | US | WITHHELD
                    86282452253            | US | WITHHELD
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
                "Not Available",
                "Unavailable.",
                "Asserted Anonymous",
                "out of area",
                "Anonyme",
                "Appel masqué",
                "Privé",
                "Anonym",
                "Unbekannter Anrufer",
                "Privado",
                "número desconocido",
                "sin identificar",
                "não identificado",
                "chiamata anonima",
                "numero sconosciuto",
                "onbekend nummer",
                "skjult nummer",
                "dolt nummer",
                "tuntematon numero",
                "numer zastrzeżony",
                "Номер скрыт",
                "неизвестный номер",
                "gizli numara",
                "απόκρυψη",
                "非通知設定",
                "未知号码",
                "발신번호표시제한",
                "مجهول",
                "חסוי"
            })
    @DisplayName("MAT-13: every spelling of withheld is told")
    void everySpellingOfWithheldIsTold(String text) {
        assertThat(Withheld.isSaidBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "number", "call", "n/a", "bob", "Mr Private Banker"})
    @DisplayName("MAT-13: other words are not withheld numbers")
    void otherWordsAreNotWithheldNumbers(String text) {
        assertThat(Withheld.isSaidBy(text)).isFalse();
    }
}
