package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The short and emergency numbers of libphonenumber's metadata, in every region. */
class ShortNumbersOfAllRegionsTest {
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int LONGER_SAMPLES = 500;

    private static final List<String> REGIONS =
            PhoneNumberReader.supportedRegions().stream()
                    .filter(region -> !ShortNumbers.REGIONS_WITHOUT.contains(region))
                    .sorted()
                    .toList();

    @Test
    @DisplayName("MAT-13: every region's emergency numbers are told")
    void everyRegionsEmergencyNumbersAreTold() {
        assertThat(misread(ShortNumbersOfAllRegionsTest::isEmergency, List.of("EMERGENCY")))
                .isEmpty();
    }

    @Test
    @DisplayName("MAT-13: every region's short numbers are told, and none is a contact's")
    void everyRegionsShortNumbersAreTold() {
        assertThat(misread(ShortNumbersOfAllRegionsTest::isShort, List.of("SHORT", "EMERGENCY")))
                .isEmpty();
    }

    @Test
    @DisplayName("MAT-13: an exchange's own numbers are internal in every region")
    void exchangesOwnNumbersAreInternalInEveryRegion() {
        assertThat(REGIONS)
                .allSatisfy(region -> {
                    assertThat(Readings.read("sip:bob@pbx", region)).isEqualTo("INTERNAL");
                    assertThat(Readings.read("ext. 4711", region)).isEqualTo("INTERNAL");
                    assertThat(Readings.read("tel:4711;phone-context=pbx.example", region))
                            .isIn("INTERNAL", "SHORT", Readings.read("4711", region));
                });
    }

    private interface Kind {
        boolean holds(String digits, String region);
    }

    private static List<String> misread(Kind kind, List<String> expected) {
        return REGIONS.stream()
                .flatMap(region ->
                        candidates(region)
                                .filter(digits -> kind.holds(digits, region))
                                .filter(digits -> !expected.contains(Readings.read(digits, region)))
                                .map(digits ->
                                        region
                                                + " "
                                                + digits
                                                + " "
                                                + Readings.read(digits, region)))
                .toList();
    }

    /** All numbers of two and three digits, and some of four to six. */
    private static Stream<String> candidates(String region) {
        Random random = new Random(region.hashCode());
        return Stream.of(
                        IntStream.range(10, 100).mapToObj(Integer::toString),
                        IntStream.range(0, 1_000).mapToObj(number -> "%03d".formatted(number)),
                        random.ints(LONGER_SAMPLES, 1_000, 1_000_000).mapToObj(Integer::toString))
                .flatMap(all -> all);
    }

    private static boolean isEmergency(String digits, String region) {
        return SHORT_NUMBERS.isEmergencyNumber(digits, region);
    }

    private static boolean isShort(String digits, String region) {
        return !digits.startsWith("0")
                && SHORT_NUMBERS.isValidShortNumberForRegion(
                        new Phonenumber.PhoneNumber()
                                .setCountryCode(PLANS.getCountryCodeForRegion(region))
                                .setNationalNumber(Long.parseLong(digits)),
                        region);
    }
}
