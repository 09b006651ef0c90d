package io.callbook.numbers;

import io.callbook.numbers.CorpusSpelling.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A spelling of the corpus test: how records store a number, or how callers arrive.
 *
 * @param name begins with {@code stored} or {@code dialled}
 * @param isStored whether records have it
 * @param writing writes a number so, if it can be
 */
record CorpusSpelling(
        String name, boolean isStored, Function<CorpusNumber, Optional<Written>> writing) {
    static final List<CorpusSpelling> ALL =
            List.of(
                    new CorpusSpelling("stored-national", true, home(CorpusNumber::national)),
                    new CorpusSpelling(
                            "stored-national-digits", true, home(CorpusNumber::nationalDigits)),
                    new CorpusSpelling(
                            "stored-dots",
                            true,
                            home(number -> number.national().replaceAll("[ -]+", "."))),
                    new CorpusSpelling(
                            "stored-slash",
                            true,
                            home(number -> number.national().replaceFirst("[ -]+", "/"))),
                    new CorpusSpelling("stored-significant", true, home(CorpusNumber::significant)),
                    new CorpusSpelling(
                            "stored-code-without-plus", true, home(CorpusNumber::digits)),
                    new CorpusSpelling(
                            "stored-labelled",
                            true,
                            home(number -> "Tel.: " + number.national() + " (office)")),
                    new CorpusSpelling(
                            "stored-full-width",
                            true,
                            home(number -> shifted(number.national(), 0xFEE0))),
                    new CorpusSpelling(
                            "stored-extension",
                            true,
                            home(number -> number.national() + " ext. 12")),
                    new CorpusSpelling("stored-e164", true, anywhere(CorpusNumber::e164)),
                    new CorpusSpelling(
                            "stored-international", true, from("DE", CorpusNumber::international)),
                    new CorpusSpelling(
                            "stored-international-hyphens",
                            true,
                            from("US", number -> number.international().replace(' ', '-'))),
                    new CorpusSpelling(
                            "stored-international-dots",
                            true,
                            from("JP", number -> number.international().replace(' ', '.'))),
                    new CorpusSpelling(
                            "stored-international-labelled",
                            true,
                            from("US", number -> "Phone: " + number.international() + " (new)")),
                    new CorpusSpelling(
                            "stored-world-prefix",
                            true,
                            anywhere(number -> "00 " + number.international().substring(1))),
                    new CorpusSpelling(
                            "stored-code-in-brackets",
                            true,
                            from(
                                    "GB",
                                    number -> "(+" + number.code() + ") " + number.significant())),
                    new CorpusSpelling(
                            "stored-optional-trunk",
                            true,
                            optional(
                                    number -> number.hasTrunkPrefix("0"),
                                    number -> "+" + number.code() + " (0) " + number.significant(),
                                    "US")),
                    new CorpusSpelling(
                            "stored-arabic-digits",
                            true,
                            anywhere(number -> arabic(number.e164()))),
                    new CorpusSpelling(
                            "stored-devanagari-digits",
                            true,
                            anywhere(number -> devanagari(number.international()))),
                    new CorpusSpelling("stored-rfc3966", true, from("JP", CorpusNumber::rfc3966)),
                    new CorpusSpelling(
                            "stored-no-break-spaces",
                            true,
                            from(
                                    "US",
                                    number ->
                                            "\u202A"
                                                    + number.international().replace(' ', '\u00A0')
                                                    + "\u202C")),
                    new CorpusSpelling(
                            "stored-twice",
                            true,
                            from("US", number -> number.e164() + " / " + number.e164())),
                    new CorpusSpelling(
                            "stored-extension-international",
                            true,
                            from("FR", number -> number.international() + " poste 12")),
                    new CorpusSpelling("dialled-e164", false, anywhere(CorpusNumber::e164)),
                    new CorpusSpelling(
                            "dialled-national", false, home(CorpusNumber::nationalDigits)),
                    new CorpusSpelling("dialled-without-plus", false, home(CorpusNumber::digits)),
                    new CorpusSpelling(
                            "dialled-world-prefix", false, home(number -> "00" + number.digits())),
                    new CorpusSpelling(
                            "dialled-sip-national",
                            false,
                            home(number -> "sip:" + number.nationalDigits() + "@192.0.2.1:5060")),
                    new CorpusSpelling(
                            "dialled-phone-context",
                            false,
                            anywhere(number ->
                                    "tel:"
                                            + number.significant()
                                            + ";phone-context=+"
                                            + number.code())),
                    new CorpusSpelling(
                            "dialled-sip",
                            false,
                            anywhere(number -> "sip:" + number.e164() + "@example.com;user=phone")),
                    new CorpusSpelling(
                            "dialled-named-sip",
                            false,
                            from(
                                    "US",
                                    number ->
                                            "\"Bob 2\" <sip:"
                                                    + number.e164()
                                                    + "@example.com>;tag=12")),
                    new CorpusSpelling(
                            "dialled-sip-world-prefix",
                            false,
                            from("DE", number -> "sips:00" + number.digits() + "@example.com")),
                    new CorpusSpelling(
                            "dialled-tel-extension",
                            false,
                            anywhere(number -> "tel:" + number.e164() + ";ext=12")),
                    new CorpusSpelling(
                            "dialled-encoded",
                            false,
                            anywhere(number -> "tel:%2B" + number.digits())),
                    new CorpusSpelling("dialled-from-us", false, abroad("US")),
                    new CorpusSpelling("dialled-from-gb", false, abroad("GB")),
                    new CorpusSpelling("dialled-from-au", false, abroad("AU")),
                    new CorpusSpelling("dialled-from-jp", false, abroad("JP")),
                    new CorpusSpelling("dialled-from-ru", false, abroad("RU")),
                    new CorpusSpelling("dialled-from-br", false, abroad("BR")),
                    new CorpusSpelling("dialled-from-kr", false, abroad("KR")),
                    new CorpusSpelling("dialled-from-th", false, abroad("TH")),
                    new CorpusSpelling("dialled-from-il", false, abroad("IL")));

    /**
     * A text and where it is read.
     *
     * @param text as written
     * @param region of the reader; null for nowhere
     */
    record Written(String text, @Nullable String region) {}

    /** The number in this spelling; empty if it cannot be written so. */
    Optional<Written> of(CorpusNumber number) {
        return writing.apply(number);
    }

    private static Function<CorpusNumber, Optional<Written>> home(
            Function<CorpusNumber, String> text) {
        return number ->
                Optional.of(number)
                        .filter(CorpusNumber::isAtHomeSomewhere)
                        .map(local -> new Written(text.apply(local), local.region()));
    }

    private static Function<CorpusNumber, Optional<Written>> anywhere(
            Function<CorpusNumber, String> text) {
        return number -> Optional.of(new Written(text.apply(number), null));
    }

    private static Function<CorpusNumber, Optional<Written>> from(
            String region, Function<CorpusNumber, String> text) {
        return number -> Optional.of(new Written(text.apply(number), region));
    }

    private static Function<CorpusNumber, Optional<Written>> optional(
            Predicate<CorpusNumber> condition, Function<CorpusNumber, String> text, String region) {
        return number ->
                Optional.of(number)
                        .filter(condition)
                        .map(written -> new Written(text.apply(written), region));
    }

    private static Function<CorpusNumber, Optional<Written>> abroad(String region) {
        return number -> Optional.of(new Written(number.dialledFrom(region), region));
    }

    private static String arabic(String text) {
        return digits(text, '\u0660');
    }

    private static String devanagari(String text) {
        return digits(text, '\u0966');
    }

    private static String digits(String text, char zero) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + zero : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String shifted(String text, int offset) {
        return text.chars()
                .map(c -> c > ' ' && c < 127 ? c + offset : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}
