package io.callbook.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The world's numbering plans: which digits are a number, and where. All texts are ASCII digits.
 */
final class NumberingPlans {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Set<Integer> COUNTRY_CODES = PLANS.getSupportedCallingCodes();
    private static final Set<PhoneNumberType> SERVICES =
            EnumSet.of(
                    PhoneNumberType.TOLL_FREE,
                    PhoneNumberType.SHARED_COST,
                    PhoneNumberType.PREMIUM_RATE,
                    PhoneNumberType.UAN);
    private static final String NO_REGION = "ZZ";
    private static final ValidityCache CHECKED = new ValidityCache(NumberingPlans::isInSomePlan);

    /**
     * A number as dialled somewhere.
     *
     * @param domestic whether the region was needed to know the country
     */
    record Dialled(PhoneNumber number, boolean domestic) {}

    private NumberingPlans() {}

    /** ISO 3166-1 alpha-2 codes of all regions that have a numbering plan. */
    static Set<String> regions() {
        return PLANS.getSupportedRegions();
    }

    /**
     * Whether this very number is in some plan of today, or in an older one and its equivalent in
     * today's; remembered, so that asking again is cheap.
     */
    static boolean isValid(PhoneNumber number) {
        return CHECKED.isValid(number.key());
    }

    /** The number that was meant by one in E.164: mostly itself, if it is valid. */
    static Optional<PhoneNumber> meant(PhoneNumber written) {
        PhoneNumber mended = Equivalences.mended(written);
        if (isValid(mended)) {
            return Optional.of(mended);
        }
        return isValid(written) ? Optional.of(written) : Optional.empty();
    }

    /** The number with exactly these digits, country code first. */
    static Optional<PhoneNumber> exact(String digits) {
        return PhoneNumber.parseE164("+" + digits).flatMap(NumberingPlans::meant);
    }

    /** As {@link #exact}, but a trunk prefix may stand behind the country code. */
    static Optional<PhoneNumber> lenient(String digits) {
        return exact(digits)
                .or(() -> parse("+" + digits, NO_REGION).flatMap(NumberingPlans::valid))
                .or(() -> withoutTrunkPrefix(digits));
    }

    /**
     * What these digits are when dialled in a region: with or without trunk prefix, with the
     * region's international prefix, or with the region's own country code.
     */
    static Optional<Dialled> dialled(String digits, String region) {
        return parse(digits, region)
                .flatMap(parsed ->
                        valid(parsed).map(number -> new Dialled(number, isDomestic(parsed))))
                .or(() ->
                        withoutTrunkPrefix(digits, region)
                                .map(number -> new Dialled(number, true)));
    }

    /** The country code with which the digits begin; zero if none. */
    static int countryCode(String digits) {
        for (int length = 1; length <= Math.min(3, digits.length()); length++) {
            int code = Integer.parseInt(digits, 0, length, 10);
            if (COUNTRY_CODES.contains(code)) {
                return code;
            }
        }
        return 0;
    }

    /** The country code of a region in which national calls need a trunk prefix; else zero. */
    static int ownCountryCode(String region) {
        return PLANS.getNddPrefixForRegion(region, true) == null
                ? 0
                : PLANS.getCountryCodeForRegion(region);
    }

    /** What is dialled before national numbers in the main region of a country code. */
    static String trunkPrefix(int countryCode) {
        String prefix = PLANS.getNddPrefixForRegion(mainRegion(countryCode), true);
        return prefix == null ? "" : prefix;
    }

    /** The main region of a country code; {@code ZZ} if there is none. */
    static String mainRegion(int countryCode) {
        return PLANS.getRegionCodeForCountryCode(countryCode);
    }

    /** Whether a country code is no country's: 800, 870 … */
    static boolean isWithoutRegion(String countryCode) {
        return !countryCode.isEmpty()
                && !regions().contains(mainRegion(Integer.parseInt(countryCode)));
    }

    /**
     * Whether it is of a kind that is advertised in letters: free, shared-cost, premium, company.
     */
    static boolean isServiceNumber(PhoneNumber number) {
        return SERVICES.contains(PLANS.getNumberType(proto(number.key())));
    }

    private static Optional<PhoneNumber> withoutTrunkPrefix(String digits) {
        int code = countryCode(digits);
        String national = code == 0 ? "" : digits.substring(Integer.toString(code).length());
        return withoutTrunkPrefix(national, mainRegion(code));
    }

    /** The library takes the trunk prefix away only from numbers as long as those of today. */
    private static Optional<PhoneNumber> withoutTrunkPrefix(String national, String region) {
        String prefix =
                regions().contains(region) ? PLANS.getNddPrefixForRegion(region, true) : null;
        return prefix != null && !prefix.isEmpty() && national.startsWith(prefix)
                ? exact(PLANS.getCountryCodeForRegion(region) + national.substring(prefix.length()))
                : Optional.empty();
    }

    private static Optional<Phonenumber.PhoneNumber> parse(String digits, String region) {
        try {
            return Optional.of(PLANS.parseAndKeepRawInput(digits, region));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> valid(Phonenumber.PhoneNumber parsed) {
        return PhoneNumber.parseE164(PLANS.format(parsed, PhoneNumberFormat.E164))
                .flatMap(NumberingPlans::meant);
    }

    private static boolean isDomestic(Phonenumber.PhoneNumber parsed) {
        return parsed.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY;
    }

    private static boolean isInSomePlan(long key) {
        long canonical = Equivalences.canonical(key);
        return isInPlanOfToday(key) || (canonical != key && isInPlanOfToday(canonical));
    }

    private static boolean isInPlanOfToday(long key) {
        return countryCode(Long.toString(key)) > 0 && PLANS.isValidNumber(proto(key));
    }

    private static Phonenumber.PhoneNumber proto(long key) {
        String digits = Long.toString(key);
        int code = countryCode(digits);
        String national = digits.substring(Integer.toString(code).length());
        Phonenumber.PhoneNumber proto = new Phonenumber.PhoneNumber().setCountryCode(code);
        int zeros = leadingZeros(national);
        if (zeros > 0) {
            proto.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
        }
        return proto.setNationalNumber(Long.parseLong(national));
    }

    private static int leadingZeros(String national) {
        int zeros = 0;
        while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
