package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitFormsTest {
    @ParameterizedTest
    @CsvSource({
        "+442079460958, 020 7946 0958",
        "+442079460958, +44 20 7946 0958",
        "+442079460958, +44 (0)20 7946 0958",
        "+442079460958, 0044 20 7946 0958 ext. 12",
        "+442079460958, 011 44 (0) 20 7946 0958",
        "+12022243441, (202) 224-3441 x5",
        "+12022243441, 1-202-224-3441",
        "+390612345678, 06 1234 5678",
        "+390612345678, +39 06 12345678",
        "+36301234567, 06 30 123 4567",
        "+74951234567, 8 (495) 123-45-67",
        "+5511961234567, (11) 6123-4567",
        "+551161234567, 0 11 96123-4567",
        "+525512345678, +52 1 55 1234 5678",
    })
    @DisplayName(
            "MAT-18: whatever the spelling of a number, its digits begin with one of the forms")
    void oneFormIsTheBeginning(String e164, String written) {
        String digits = written.replaceAll("\\D", "");

        assertThat(DigitForms.of(PhoneNumber.parseE164(e164).orElseThrow()))
                .anyMatch(digits::startsWith);
    }

    @Test
    void theNationalDigitsComeFirstAndNoneComesTwice() {
        assertThat(DigitForms.of(PhoneNumber.parseE164("+12022243441").orElseThrow()))
                .startsWith("2022243441", "12022243441")
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberWithoutACountryIsItself() {
        assertThat(DigitForms.of(PhoneNumber.parseE164("+999123456").orElseThrow()))
                .containsExactly("999123456");
    }
}
