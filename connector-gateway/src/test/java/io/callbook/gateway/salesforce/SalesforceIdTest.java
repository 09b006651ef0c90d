package io.callbook.gateway.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceIdTest {
    /** Pairs as Salesforce itself spells them. */
    @ParameterizedTest
    @CsvSource({
        "001D000000IRFma, 001D000000IRFmaIAH",
        "0035e00000QaAAA, 0035e00000QaAAAAA3",
        "003000000000001, 003000000000001AAA"
    })
    void bothSpellingsAreOneId(String shortId, String longId) {
        assertThat(SalesforceId.normalize(shortId)).contains(longId);
        assertThat(SalesforceId.normalize(longId)).contains(longId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "003", "00300000000000!", "000000000000000AAA", "000000000000000"})
    void whatIsNoIdIsNone(String text) {
        assertThat(SalesforceId.normalize(text)).isEmpty();
    }

    @Test
    void caseCounts() {
        assertThat(SalesforceId.normalize("00300000000000a"))
                .isNotEqualTo(SalesforceId.normalize("00300000000000A"));
    }
}
