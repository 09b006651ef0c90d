package io.callbook.matching.lookup;

/** What others say goes into the reasons of answers, which are kept with calls: not too much. */
final class Sentence {
    private static final int MOST_CHARACTERS = 200;

    private Sentence() {}

    /** The text, or its beginning if it is long. */
    static String of(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
