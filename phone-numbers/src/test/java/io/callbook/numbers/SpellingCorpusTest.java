package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every region's example numbers of every type, in many spellings each. */
class SpellingCorpusTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** In Italy's plan the zero belongs to the number; on Ascension it makes another valid one. */
    private static final Set<String> ZERO_IS_NO_TRUNK_PREFIX = Set.of("IT", "VA", "AC");

    static Set<String> regions() {
        return new TreeSet<>(PLANS.getSupportedRegions());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("MAT-8: all spellings of a number read to the same E.164")
    void allSpellingsOfANumberReadToTheSameE164(String region) {
        List<String> misread =
                examples(region)
                        .flatMap(SpellingCorpusTest::spellings)
                        .filter(spelling -> !spelling.isReadRight())
                        .map(spelling -> spelling + ": " + spelling.read())
                        .toList();

        assertThat(misread).isEmpty();
    }

    /**
     * Where it could be either, the region's own number wins: MAT-8 takes a plus as missing last.
     */
    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("MAT-8: a plus is missing only if there is no other valid reading")
    void plusIsMissingOnlyIfThereIsNoOtherValidReading(String region) {
        assertThat(examples(region))
                .allSatisfy(example ->
                        assertThat(Readings.read(example.digits(), "US"))
                                .isIn(readingsWithoutPlus(example)));
    }

    private static List<String> readingsWithoutPlus(ExampleNumber example) {
        String inNorthAmerica = "+1" + example.digits();
        boolean isNorthAmerican =
                PhoneNumber.parseE164(inNorthAmerica).filter(NumberingPlans::isValid).isPresent();
        if (isNorthAmerican) {
            return List.of(inNorthAmerica);
        }
        return example.digits().length() < 9
                ? List.of(example.e164(), "INVALID", "SHORT", "NO_AREA_CODE")
                : List.of(example.e164());
    }

    private static Stream<ExampleNumber> examples(String region) {
        return Arrays.stream(PhoneNumberType.values())
                .map(type -> PLANS.getExampleNumberForType(region, type))
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> new ExampleNumber(number, region));
    }

    private static Stream<Spelling> spellings(ExampleNumber example) {
        return Stream.of(
                        example.atHome(),
                        example.fromAbroad(),
                        example.withExtension(),
                        example.amongWords(),
                        example.asUri())
                .flatMap(List::stream)
                .filter(spelling -> !isException(spelling, example.region()));
    }

    private static boolean isException(Spelling spelling, String region) {
        return spelling.text().contains("(0)") && ZERO_IS_NO_TRUNK_PREFIX.contains(region);
    }
}
