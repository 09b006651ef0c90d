package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void digitsOfEveryScriptBecomeAscii() {
        assertThat(NumberText.plain("１２ ٣٤ ۵۶ ७८ ๙๐ 𝟏𝟐")).isEqualTo("12 34 56 78 90 12");
    }

    @Test
    void footnoteSignsAndFractionsAreNoDigits() {
        assertThat(NumberText.digits(NumberText.plain("3441² ½ ①"))).isEqualTo("3441");
    }

    @Test
    void signsBecomeTheOrdinaryOnes() {
        assertThat(NumberText.plain("＋1–2—3−4‑5·6【7】（8）")).isEqualTo("+1-2-3-4-5.6(7)(8)");
    }

    @Test
    void invisibleSignsGo() {
        assertThat(NumberText.plain("\u200e1\u200b2\u00ad3\ufeff4\u202c\u00005\ud800"))
                .isEqualTo("12345");
    }

    @Test
    void spacesBecomeOrdinaryAndLinesStay() {
        assertThat(NumberText.plain("\u3000 1\u00a02\u20093\t4\r\n5\u2028"))
                .isEqualTo("1 2 3 4\n\n5");
    }

    @Test
    void lettersStayAndAreComposed() {
        assertThat(NumberText.plain("Te\u0301l. ß Ж")).isEqualTo("Tél. ß Ж");
    }
}
