package io.callbook.gateway.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what people write as a country into its ISO code. */
final class Countries {
    /** The languages whose names of countries are understood. */
    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.ENGLISH,
                    Locale.GERMAN,
                    Locale.FRENCH,
                    Locale.ITALIAN,
                    Locale.of("es"),
                    Locale.of("pt"),
                    Locale.of("nl"));

    /** Everyday names that no locale has. */
    private static final Map<String, String> EVERYDAY =
            Map.of(
                    "united states of america", "US",
                    "u.s.", "US",
                    "u.s.a.", "US",
                    "uk", "GB",
                    "u.k.", "GB",
                    "great britain", "GB",
                    "england", "GB",
                    "scotland", "GB",
                    "holland", "NL",
                    "czech republic", "CZ");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The ISO 3166-1 alpha-2 code of a code or name; empty if it is none. */
    static String code(String text) {
        return CODES.getOrDefault(key(text), "");
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            LANGUAGES.forEach(
                    language -> codes.putIfAbsent(key(country.getDisplayCountry(language)), code));
            codes.put(key(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(key(code), code);
        }
        codes.putAll(EVERYDAY);
        return Map.copyOf(codes);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
