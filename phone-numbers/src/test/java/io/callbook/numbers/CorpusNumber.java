package io.callbook.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A number of libphonenumber's metadata, or one beside it.
 *
 * @param number valid
 * @param region where it is at home; {@code 001} if nowhere
 * @param type as the metadata has it
 */
record CorpusNumber(Phonenumber.PhoneNumber number, String region, PhoneNumberType type) {
    static final String NOWHERE = "001";
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int[] LAST_DIGITS = {17, 83};

    /**
     * The examples of all regions, types and codes without a region, and two neighbours of each.
     */
    static Stream<CorpusNumber> all() {
        return Stream.concat(regional(), nonGeographic())
                .flatMap(example -> Stream.concat(Stream.of(example), example.neighbours()));
    }

    private static Stream<CorpusNumber> regional() {
        return new TreeSet<>(PLANS.getSupportedRegions())
                .stream()
                        .flatMap(region ->
                                Arrays.stream(PhoneNumberType.values())
                                        .map(type -> example(region, type))
                                        .filter(Objects::nonNull));
    }

    private static CorpusNumber example(String region, PhoneNumberType type) {
        Phonenumber.PhoneNumber number = PLANS.getExampleNumberForType(region, type);
        return number == null ? null : new CorpusNumber(number, region, type);
    }

    private static Stream<CorpusNumber> nonGeographic() {
        return new TreeSet<>(PLANS.getSupportedGlobalNetworkCallingCodes())
                .stream()
                        .map(PLANS::getExampleNumberForNonGeoEntity)
                        .map(number ->
                                new CorpusNumber(number, NOWHERE, PLANS.getNumberType(number)));
    }

    private Stream<CorpusNumber> neighbours() {
        long hundreds = number.getNationalNumber() / 100 * 100;
        return Arrays.stream(LAST_DIGITS)
                .mapToObj(last ->
                        new Phonenumber.PhoneNumber()
                                .mergeFrom(number)
                                .setNationalNumber(hundreds + last))
                .filter(PLANS::isValidNumber)
                .map(near -> new CorpusNumber(near, region, type));
    }

    boolean isAtHomeSomewhere() {
        return !region.equals(NOWHERE);
    }

    /** Whether the region writes numbers with this trunk prefix. */
    boolean hasTrunkPrefix(String prefix) {
        return isAtHomeSomewhere() && prefix.equals(PLANS.getNddPrefixForRegion(region, true));
    }

    long key() {
        return Long.parseLong(digits());
    }

    String e164() {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    String digits() {
        return e164().substring(1);
    }

    String national() {
        return PLANS.format(number, PhoneNumberFormat.NATIONAL);
    }

    String nationalDigits() {
        return national().replaceAll("\\D", "");
    }

    String international() {
        return PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    String rfc3966() {
        return PLANS.format(number, PhoneNumberFormat.RFC3966);
    }

    String dialledFrom(String other) {
        return PLANS.formatOutOfCountryCallingNumber(number, other);
    }

    String significant() {
        return PLANS.getNationalSignificantNumber(number);
    }

    int code() {
        return number.getCountryCode();
    }
}
