package io.callbook.contacts.contact.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns of {@code like} over the column {@code name_key}, folded as the database folds it. */
public final class NamePattern {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[-'/.,;:()&\"’]");
    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    private NamePattern() {}

    /** A word begins with the text. */
    public static String ofWord(String text) {
        return "% " + literal(text.strip()) + "%";
    }

    /** The text stands anywhere. */
    public static String anywhere(String text) {
        return "%" + literal(text.strip()) + "%";
    }

    private static String literal(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String bare =
                PUNCTUATION
                        .matcher(ACCENTS.matcher(folded).replaceAll(""))
                        .replaceAll(" ")
                        .replace("ß", "ss")
                        .replace('ø', 'o')
                        .replace('ł', 'l')
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .strip();
        return WILDCARDS.matcher(bare).replaceAll("\\\\$0");
    }
}
