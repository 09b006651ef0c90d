package io.callbook.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number and how it is written.
 *
 * @param number valid
 * @param region where it is at home
 */
record ExampleNumber(Phonenumber.PhoneNumber number, String region) {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** Regions whose international prefixes differ: 011, 00, 0011, 010, 810, with carriers … */
    private static final List<String> ABROAD =
            List.of("US", "GB", "AU", "JP", "RU", "BR", "SG", "HK", "IL", "FI", "KR", "TH");

    /** The region's example with other last digits, if that is valid; otherwise the example. */
    static ExampleNumber near(String region, int lastDigits) {
        Phonenumber.PhoneNumber example = PLANS.getExampleNumber(region);
        Phonenumber.PhoneNumber near =
                new Phonenumber.PhoneNumber()
                        .mergeFrom(example)
                        .setNationalNumber(
                                example.getNationalNumber() / 10_000 * 10_000 + lastDigits);
        return new ExampleNumber(PLANS.isValidNumber(near) ? near : example, region);
    }

    String e164() {
        return PLANS.format(number, PhoneNumberFormat.E164);
    }

    String digits() {
        return e164().substring(1);
    }

    List<Spelling> atHome() {
        return List.of(
                home(national()),
                home(national().replaceAll("\\D", "")),
                home(national().replaceAll("[ -]+", ".")),
                home(national().replaceFirst("[ -]+", "/")),
                home(PLANS.getNationalSignificantNumber(number)),
                home(digits()),
                home("00" + digits()),
                home(national() + " / " + national()),
                home(wide(national())));
    }

    List<Spelling> fromAbroad() {
        Stream<Spelling> dialled =
                ABROAD.stream()
                        .map(from ->
                                spelling(
                                        PLANS.formatOutOfCountryCallingNumber(number, from), from));
        Stream<Spelling> universal =
                Stream.of("US", "JP", "HK", "BR", "CO")
                        .map(from -> spelling("00" + digits(), from));
        Stream<Spelling> international =
                Stream.of(
                        spelling(e164(), null),
                        spelling(international(), "DE"),
                        spelling("00 " + international().substring(1), null),
                        spelling("(+" + code() + ") " + significant(), null),
                        spelling("+" + code() + " (0) " + significant(), "US"),
                        spelling(wide(e164()), null),
                        spelling(
                                "\u202A" + international().replace(' ', '\u00A0') + "\u202C",
                                "US"));
        return Stream.of(dialled, universal, international)
                .flatMap(all -> all)
                .collect(Collectors.toList());
    }

    List<Spelling> withExtension() {
        return Stream.of(" ext. 12", "x12", " #12", ";ext=12", ",12", " Durchwahl 12", " poste 12")
                .flatMap(extension ->
                        Stream.of(
                                new Spelling(national() + extension, region, extended()),
                                new Spelling(international() + extension, "US", extended())))
                .toList();
    }

    List<Spelling> amongWords() {
        return List.of(
                home("Tel.: " + national() + " (office)"),
                home("Office phone " + national() + " after 5pm"),
                home(national() + " mobile"),
                home("T:" + national()),
                home("home " + international() + " 24/7"));
    }

    List<Spelling> asUri() {
        return List.of(
                spelling(PLANS.format(number, PhoneNumberFormat.RFC3966), "JP"),
                spelling(
                        "tel:" + national().replaceAll("\\D", "") + ";phone-context=+" + code(),
                        null),
                new Spelling("tel:%2B" + digits() + ";ext=12", null, extended()),
                spelling("\"Bob 2\" <sip:" + e164() + "@example.com;user=phone>;tag=12", null),
                home("sips:" + digits() + "@example.com"),
                home("sip:" + national().replaceAll("\\D", "") + "@192.0.2.1:5060"));
    }

    private String national() {
        return PLANS.format(number, PhoneNumberFormat.NATIONAL);
    }

    private String international() {
        return PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    private String significant() {
        return PLANS.getNationalSignificantNumber(number);
    }

    private int code() {
        return number.getCountryCode();
    }

    private String extended() {
        return e164() + ";ext=12";
    }

    private Spelling home(String text) {
        return spelling(text, region);
    }

    private Spelling spelling(String text, @Nullable String from) {
        return new Spelling(text, from, e164());
    }

    private static String wide(String text) {
        return text.chars()
                .map(character ->
                        character > ' ' && character < 127 ? character + 0xFEE0 : character)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
