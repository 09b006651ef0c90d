package io.callbook.sandbox.salesforce.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands between the braces of a FIND: terms, with AND or OR between them; AND binds tighter,
 * and is meant where nothing stands. A term is compared with the digits of a whole telephone field;
 * a star stands for one or more further digits, a question mark for one.
 *
 * @param alternatives each a list of terms that must all fit
 */
record SearchTerms(List<List<Pattern>> alternatives) {
    /** These mean something to a search; to be searched they need a backslash. */
    private static final Pattern RESERVED = Pattern.compile("[&|!{}\\[\\]()^~:\"'+-]");

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int SHORTEST = 2;

    SearchTerms {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    static SearchTerms parse(String text) {
        List<List<Pattern>> alternatives = new ArrayList<>();
        alternatives.add(new ArrayList<>());
        for (String word : WORDS.split(text.strip(), -1)) {
            switch (word.toUpperCase(Locale.ROOT)) {
                case "OR" -> alternatives.add(new ArrayList<>());
                case "AND" -> {}
                default -> alternatives.getLast().add(term(word));
            }
        }
        if (alternatives.stream().anyMatch(List::isEmpty)) {
            throw Malformed.because("unexpected end of the search term");
        }
        return new SearchTerms(alternatives);
    }

    /** Whether the digits of one of these fields fit each term of an alternative. */
    boolean fit(List<String> digits) {
        return alternatives.stream()
                .anyMatch(all ->
                        all.stream()
                                .allMatch(term ->
                                        digits.stream()
                                                .anyMatch(each -> term.matcher(each).matches())));
    }

    private static Pattern term(String word) {
        String unescaped = word.replaceAll("\\\\.", "");
        if (RESERVED.matcher(unescaped).find() || word.endsWith("\\")) {
            throw Malformed.because("line 1: a reserved character must be escaped: " + word);
        }
        if (word.startsWith("*") || word.startsWith("?")) {
            throw Malformed.because("A search term cannot begin with a wildcard: " + word);
        }
        String text = word.replaceAll("[^0-9A-Za-z*?]", "");
        if (text.length() < SHORTEST) {
            throw Malformed.because("search term must be longer than one character: " + word);
        }
        return Pattern.compile(text.replace("*", "[0-9]+").replace("?", "[0-9]"));
    }
}
