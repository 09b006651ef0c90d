package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionCodeTest {
    @Test
    void leadingZerosMakeADifference() {
        assertThat(ExtensionCode.of("7"))
                .isNotEqualTo(ExtensionCode.of("07"))
                .isNotEqualTo(ExtensionCode.of("007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12a", "-1", "123456789012345678"})
    void whatCannotBeDialledIsNoExtension(String text) {
        assertThat(ExtensionCode.of(text)).isEqualTo(ExtensionCode.NONE);
    }

    @Test
    void theLongestExtensionHasItsOwnCode() {
        assertThat(ExtensionCode.of("12345678901234567"))
                .isPositive()
                .isNotEqualTo(ExtensionCode.of("12345678901234568"));
    }
}
