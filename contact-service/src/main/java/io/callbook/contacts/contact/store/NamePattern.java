package io.callbook.contacts.contact.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names must be like, folded as the database folds its column {@code name_key}.
 *
 * @param like a pattern of {@code like}
 * @param words words that every name which fits the pattern has; the last of them may be only the
 *     beginning of one. Empty if the pattern says nothing of whole words
 */
public record NamePattern(String like, List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[-'/.,;:()&\"’]");
    private static final Pattern WILDCARDS = Pattern.compile("[\\\\%_]");

    /** A shorter beginning has too many words to be worth their look-up, if there are others. */
    private static final int SHORTEST_BEGINNING = 3;

    /** Copies the words. */
    public NamePattern {
        words = List.copyOf(words);
    }

    /** A word begins with the text. */
    public static NamePattern ofWord(String text) {
        String folded = folded(text);
        return new NamePattern("% " + literal(folded) + "%", words(folded, 0));
    }

    /** The text stands anywhere: its first word may be the end of a word. */
    public static NamePattern anywhere(String text) {
        String folded = folded(text);
        return new NamePattern("%" + literal(folded) + "%", words(folded, 1));
    }

    private static List<String> words(String folded, int from) {
        String[] words = folded.split(" ", -1);
        int to = words.length;
        if (to - from > 1 && words[to - 1].length() < SHORTEST_BEGINNING) {
            to--;
        }
        return Arrays.stream(words, Math.min(from, to), to).filter(w -> !w.isEmpty()).toList();
    }

    private static String folded(String text) {
        String plain =
                Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return PUNCTUATION
                .matcher(ACCENTS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .strip();
    }

    private static String literal(String text) {
        return WILDCARDS.matcher(text).replaceAll("\\\\$0");
    }
}
