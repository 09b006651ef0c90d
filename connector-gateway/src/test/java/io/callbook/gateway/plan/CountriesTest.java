package io.callbook.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    @ParameterizedTest
    @DisplayName("MAT-8: a record's country is understood as a code or as a name")
    @CsvSource({
        "US, US",
        "us, US",
        "USA, US",
        "United States, US",
        "United States of America, US",
        "Deutschland, DE",
        "Germany, DE",
        "Österreich, AT",
        "UK, GB",
        "' France ', FR",
        "Brasil, BR",
        "Atlantis, ''",
        "'', ''",
    })
    void countryIsRead(String text, String code) {
        assertThat(Countries.code(text)).isEqualTo(code);
    }
}
