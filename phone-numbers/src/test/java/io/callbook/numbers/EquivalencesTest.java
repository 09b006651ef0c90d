package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalencesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "+551181234567, +5511981234567",
        "+5215512345678, +525512345678",
        "+541123456789, +5491123456789",
        "+542966123456, +5492966123456",
        "+390612345678, +39612345678",
        "+390112345678, +39112345678",
        "+3780549882345, +378882345",
        "+3780549882345, +390549882345",
        "+3780549882345, +39549882345",
        "+22507123456, +2250707123456",
        "+22505123456, +2250505123456",
        "+22997123456, +2290197123456",
        "+5712345678, +576012345678",
        "+84121234567, +84121234567",
        "+841212345678, +84792345678",
        "+841692345678, +84392345678",
        "+84438123456, +842438123456",
        "+6328123456, +63288123456",
        "+201012345678, +201012345678",
        "+20101234567, +201001234567",
        "+96611234567, +966111234567",
        "+23775123456, +237675123456",
        "+9744123456, +97444123456",
        "+24106123456, +24166123456",
        "+2416123456, +24166123456",
        "+56412345678, +56412345678",
        "+5621234567, +56221234567",
        "+2307123456, +23057123456",
        "+21222123456, +212522123456",
        "+6681234567, +6681234567",
        "+6611234567, +66811234567",
        "+5062123456, +50622123456",
        "+5983123456, +59843123456",
        "+33262123456, +262262123456",
        "+353489012345, +353489012345",
        "+3534890123456, +442890123456"
    })
    @DisplayName("MAT-9: equivalent numbers have one canonical key and list each other")
    void equivalentNumbersHaveOneCanonicalKeyAndListEachOther(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
        assertThat(forms(one)).startsWith(one).contains(other);
        assertThat(forms(other)).startsWith(other).contains(one);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "+551131234567, +5511931234567",
        "+551171234567, +5511971234567",
        "+525512345678, +526512345678",
        "+12022243441, +442022243441",
        "+393471234567, +3903471234567",
        "+39800123456, +390800123456",
        "+22960123456, +22560123456",
        "+84812345678, +842812345678",
        "+201512345678, +201012345678",
        "+66812345678, +6681234567"
    })
    @DisplayName("MAT-9: numbers of different subscribers stay apart")
    void numbersOfDifferentSubscribersStayApart(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
        assertThat(forms(one)).doesNotContain(other);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +55 11 8123-4567       |    | +551181234567
                    (11) 8123-4567         | BR | +551181234567
                    0 15 11 8123-4567      | BR | +551181234567
                    0xx11 8123-4567        | BR | +551181234567
                    011 8123-4567          | BR | +551181234567
                    +55 (0xx11) 98123-4567 |    | +5511981234567
                    +52 1 55 1234 5678     |    | +5215512345678
                    5215512345678          | MX | +5215512345678
                    01 55 1234 5678        | MX | +525512345678
                    044 55 1234 5678       | MX | +525512345678
                    045 55 1234 5678       | MX | +525512345678
                    +54 9 11 2345-6789     |    | +5491123456789
                    +54 11 2345-6789       |    | +541123456789
                    +54 11 15 2345-6789    |    | +5491123456789
                    0 11 15-2345-6789      | AR | +5491123456789
                    +39 6 12345678          |    | +390612345678
                    +39 (0)6 6982          |    | +39066982
                    +39 011 2345678        |    | +390112345678
                    +39 11 2345678         |    | +390112345678
                    882345                 | SM | +3780549882345
                    +378 882345            |    | +3780549882345
                    0549 882345            | IT | +390549882345
                    07 12 34 56            | CI | +22507123456
                    +225 07 07 12 34 56    |    | +2250707123456
                    97 12 34 56            | BJ | +22997123456
                    0121 234 5678          | VN | +841212345678
                    0262 12 34 56          | FR | +262262123456
                    +33 (0)262 12 34 56    |    | +262262123456
                    0262 12 34 56          | RE | +262262123456
                    048 9012 3456          | IE | +442890123456
                    01 465 1234            | SA | +96614651234
                    """)
    @DisplayName("MAT-9: numbers of older plans are read as written, misspelt ones as meant")
    void olderPlansAreReadAsWrittenMisspeltOnesAsMeant(
            String text, @Nullable String region, String reading) {
        assertThat(Readings.read(text, region)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"+551161234", "+52155123456789", "+2299712345", "+8412123456", "+551180000"})
    @DisplayName("MAT-9: what is in neither plan stays invalid")
    void whatIsInNeitherPlanStaysInvalid(String text) {
        assertThat(Readings.read(text, null)).isEqualTo("INVALID");
    }

    @Test
    @DisplayName("MAT-9: a number without equivalents is its own only form")
    void numberWithoutEquivalentsIsItsOwnOnlyForm() {
        PhoneNumber number = new PhoneNumber(12_022_243_441L);

        assertThat(Equivalences.canonical(number)).isSameAs(number);
        assertThat(Equivalences.forms(number)).containsExactly(number);
    }

    @Test
    @DisplayName("MAT-9: the shortest and the longest keys have a canonical key")
    void shortestAndLongestKeysHaveACanonicalKey() {
        assertThat(Arrays.stream(new long[] {100_000, 999_999, 999_999_999_999_999L}))
                .allMatch(key -> Equivalences.canonical(key) == key);
    }

    private static long canonical(String e164) {
        return Equivalences.canonical(Long.parseLong(e164.substring(1)));
    }

    private static List<String> forms(String e164) {
        return Equivalences.forms(PhoneNumber.parseE164(e164).orElseThrow()).stream()
                .map(PhoneNumber::e164)
                .toList();
    }
}
