package io.callbook.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.List;
import java.util.Set;

/** Emergency numbers and short codes, which are dialled alone and identify nobody. */
final class ShortNumbers {
    /** Mobile networks everywhere put these through, whatever the region. */
    private static final Set<String> EMERGENCY_EVERYWHERE = Set.of("112", "911");

    /** The library has no short numbers for these, and says so in the log when asked. */
    static final Set<String> REGIONS_WITHOUT = Set.of("GQ", "IO", "TA", "TK");

    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 8;

    private ShortNumbers() {}

    static boolean isEmergency(String digits, List<String> regions) {
        return EMERGENCY_EVERYWHERE.contains(digits)
                || (digits.length() <= LONGEST
                        && regions.stream()
                                .filter(region -> !REGIONS_WITHOUT.contains(region))
                                .anyMatch(
                                        region -> SHORT_NUMBERS.isEmergencyNumber(digits, region)));
    }

    static boolean isShortCode(String digits, List<String> regions) {
        return digits.length() <= LONGEST
                && regions.stream()
                        .filter(region -> !REGIONS_WITHOUT.contains(region))
                        .anyMatch(region -> isShortCode(digits, region));
    }

    private static boolean isShortCode(String digits, String region) {
        Phonenumber.PhoneNumber code =
                new Phonenumber.PhoneNumber()
                        .setCountryCode(PLANS.getCountryCodeForRegion(region))
                        .setNationalNumber(Long.parseLong(digits));
        return digits.charAt(0) != '0' && SHORT_NUMBERS.isValidShortNumberForRegion(code, region);
    }
}
