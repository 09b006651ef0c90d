package io.callbook.numbers.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.callbook.numbers.equivalence.EquivalenceLine.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the data against libphonenumber and against the other lines. */
class EquivalenceDataTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String BOTH_VALID = "both valid";

    private final EquivalenceTable table = EquivalenceTable.standard();

    private static final List<EquivalenceLine> LINES = EquivalenceTable.standardLines();
    private static final RewritingIndex ALL =
            new RewritingIndex(LINES.stream().flatMap(line -> line.forward().stream()).toList());

    static List<EquivalenceLine> lines() {
        return LINES;
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisplayName("MAT-9: both forms have one canonical key and list each other")
    void bothFormsHaveOneCanonicalKeyAndListEachOther(EquivalenceLine line) {
        List<Long> written = SampleKeys.written(line).toList();
        List<Long> canonical = SampleKeys.canonical(line).toList();

        for (int i = 0; i < written.size(); i++) {
            long key = table.canonical(canonical.get(i));
            assertThat(table.canonical(written.get(i))).isEqualTo(key);
            assertThat(table.canonical(key)).isEqualTo(key);
            assertThat(table.forms(written.get(i)))
                    .startsWith(written.get(i))
                    .contains(canonical.get(i), key);
            assertThat(table.forms(canonical.get(i))).contains(written.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisplayName("MAT-9: only one line speaks of a number")
    void onlyOneLineSpeaksOfANumber(EquivalenceLine line) {
        assertThat(SampleKeys.written(line))
                .allSatisfy(key -> assertThat(ALL.findAll(key)).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisplayName("MAT-9: the written form is nobody's number of its own")
    void writtenFormIsNobodysNumberOfItsOwn(EquivalenceLine line) {
        List<Long> valid = SampleKeys.written(line).filter(EquivalenceDataTest::isValid).toList();

        if (line.reason().contains(BOTH_VALID)) {
            assertThat(valid).as("not valid at all: the reason is wrong").isNotEmpty();
        } else {
            assertThat(valid).as("valid in both forms: say why in the reason").isEmpty();
            assertThat(line.kind()).isNotEqualTo(Kind.VARIANT);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisplayName("MAT-9: the canonical form is a number of today's plan")
    void canonicalFormIsANumberOfTodaysPlan(EquivalenceLine line) {
        assertThat(line.rests())
                .allSatisfy(rest ->
                        assertThat(SampleKeys.canonical(only(line, rest)))
                                .as(rest)
                                .anyMatch(key -> isValid(table.canonical(key))));
    }

    private static EquivalenceLine only(EquivalenceLine line, String rest) {
        return new EquivalenceLine(
                line.kept(),
                line.written(),
                line.canonical(),
                List.of(rest),
                line.kind(),
                line.what(),
                line.reason(),
                line.source());
    }

    private static boolean isValid(long key) {
        try {
            PhoneNumber number = PLANS.parse("+" + key, "ZZ");
            return PLANS.isValidNumber(number)
                    && PLANS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                            .equals("+" + key);
        } catch (NumberParseException unreadable) {
            return false;
        }
    }
}
