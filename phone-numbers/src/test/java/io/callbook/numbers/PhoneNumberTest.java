package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @Test
    void plainE164IsParsed() {
        assertThat(PhoneNumber.parseE164("+12022243441"))
                .contains(new PhoneNumber(12_022_243_441L));
        assertThat(PhoneNumber.parseE164("+989601")).contains(new PhoneNumber(989_601));
        assertThat(PhoneNumber.parseE164("+999999999999999"))
                .contains(new PhoneNumber(999_999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "12022243441",
                "+0202224344",
                "+12345",
                "+1234567890123456",
                "+1 2022243441",
                "+1202224344a",
                "++12022243441",
                "+１２０２２２４３４４１",
                "+12022243441 ",
                "+1202/243441"
            })
    void anythingElseIsNotParsed(String text) {
        assertThat(PhoneNumber.parseE164(text)).isEmpty();
    }

    @Test
    void keyAndE164StandForEachOther() {
        PhoneNumber rome = new PhoneNumber(390_669_82L);

        assertThat(rome.e164()).isEqualTo("+39066982");
        assertThat(PhoneNumber.parseE164(rome.e164())).contains(rome);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 99_999, 1_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void keyOfTheWrongLengthIsRefused(long key) {
        assertThatThrownBy(() -> new PhoneNumber(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 to 15 digits");
    }

    @Test
    void printsMasked() {
        assertThat(new PhoneNumber(12_022_243_441L)).hasToString("+1202*****41");
        assertThat(new PhoneNumber(100_000)).hasToString("+10**00");
    }
}
