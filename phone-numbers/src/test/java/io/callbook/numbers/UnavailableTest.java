package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnavailableTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unavailable            | US | UNAVAILABLE
                    Unavailable.           |    | UNAVAILABLE
                    Unknown                |    | UNAVAILABLE
                    UNKNOWN CALLER         | US | UNAVAILABLE
                    Unknown name, number   | US | UNAVAILABLE
                    caller_id_unavailable  | US | UNAVAILABLE
                    Not Available          | US | UNAVAILABLE
                    number not available   | US | UNAVAILABLE
                    Out of Area            | US | UNAVAILABLE
                    no number              | US | UNAVAILABLE
                    payphone               | US | UNAVAILABLE
                    unbekannt              | DE | UNAVAILABLE
                    Unbekannter Anrufer    | DE | UNAVAILABLE
                    nicht verfügbar        | DE | UNAVAILABLE
                    Numéro inconnu         | FR | UNAVAILABLE
                    número desconocido     | ES | UNAVAILABLE
                    sin identificar        | ES | UNAVAILABLE
                    não identificado       | BR | UNAVAILABLE
                    numero sconosciuto     | IT | UNAVAILABLE
                    onbekend nummer        | NL | UNAVAILABLE
                    tuntematon numero      | FI | UNAVAILABLE
                    numer nieznany         | PL | UNAVAILABLE
                    неизвестный номер      | RU | UNAVAILABLE
                    номер не определен     | RU | UNAVAILABLE
                    表示圏外                   | JP | UNAVAILABLE
                    公衆電話                   | JP | UNAVAILABLE
                    未知号码                   | CN | UNAVAILABLE
                    مجهول                  | EG | UNAVAILABLE
                    +8656696               | US | UNAVAILABLE
                    86282452253            | US | UNAVAILABLE
                    """)
    @DisplayName("MAT-13: a number that the network does not tell is not one that is withheld")
    void whatTheNetworkDoesNotTellIsNotWithheld(
            String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }
}
