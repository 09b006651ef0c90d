package io.callbook.sandbox.salesforce.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceIdTest {

    /** Ids as they stand in the vendor's documentation and in public fixtures. */
    @ParameterizedTest
    @CsvSource({"001D000000IRFma,001D000000IRFmaIAH", "001D000000INjVe,001D000000INjVeIAL"})
    void fifteenCharactersGetTheirChecksum(String shortId, String longId) {
        assertThat(SalesforceId.parse(shortId)).hasValue(longId);
        assertThat(SalesforceId.parse(longId)).hasValue(longId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "003", "001D000000IRFmaBAH", "001D000000IRF-a", "x'; DROP TABLE"})
    void whatIsNoIdIsRefused(String text) {
        assertThat(SalesforceId.parse(text)).isEmpty();
    }

    @Property
    void eighteenCharactersSurviveTheLossOfTheirCase(
            @ForAll @AlphaChars @NumericChars @StringLength(15) String shortId) {
        String longId = SalesforceId.parse(shortId).orElseThrow();

        assertThat(longId).startsWith(shortId).hasSize(18);
        assertThat(SalesforceId.parse(longId.toLowerCase(Locale.ROOT))).hasValue(longId);
        assertThat(SalesforceId.parse(longId.toUpperCase(Locale.ROOT))).hasValue(longId);
    }

    @Property
    void laterNumbersSortBehindAndComeBack(
            @ForAll @LongRange(min = 0, max = 1L << 50) long number,
            @ForAll @LongRange(min = 1, max = 1_000_000) long step) {
        String id = SalesforceId.of("003", number);

        assertThat(SalesforceId.of("003", number + step)).isGreaterThan(id);
        assertThat(SalesforceId.numberOf(id)).isEqualTo(number);
    }
}
