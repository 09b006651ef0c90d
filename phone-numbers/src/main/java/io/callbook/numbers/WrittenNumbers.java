package io.callbook.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers in plain text, each with its extension, and leaves the words around them. No
 * letter ever becomes a digit here.
 */
final class WrittenNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?:[+(][+( ]{0,5})?\\d(?:[ ()./-]{0,5}\\d)*");

    /** Times, ordinals, counts and the like: digits that belong to no number. */
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)(?<![\\d+./-])(?:\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\b)?|24/7"
                            + "|\\d{1,2}(?:st|nd|rd|th|[ap]m|h|hrs|er|e)\\b)");

    /** A line's number in a list, as in "2) 030 123456". */
    private static final Pattern LIST_NUMBER =
            Pattern.compile("^[1-9](?:\\)|\\.(?= ))\\s*(?=\\S{3})");

    /** A count behind a word, as in "Phone 2 030 123456"; 1, 7 and 8 may begin a number. */
    private static final Pattern COUNT = Pattern.compile("(?<=\\p{L}[. ]? ?)[2-69] (?=[(0+])");

    /** A bracket that opens after this many digits begins something else. */
    private static final Pattern LATE_BRACKET = Pattern.compile("^((?:\\D*\\d){7,}?)\\D*\\(.*$");

    private WrittenNumbers() {}

    static List<WrittenNumber> in(String plain) {
        String text = LIST_NUMBER.matcher(plain).replaceFirst("");
        text = NOISE.matcher(text).replaceAll("|");
        text = COUNT.matcher(text).replaceAll("");
        List<WrittenNumber> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        int end = 0;
        while (found.find()) {
            add(
                    numbers,
                    text.substring(end, found.start()),
                    found.group(),
                    text.substring(found.end()));
            end = found.end();
        }
        return numbers;
    }

    private static void add(List<WrittenNumber> numbers, String gap, String text, String rest) {
        if (numbers.isEmpty() && Extension.isAlone(gap, text)) {
            numbers.add(WrittenNumber.extensionAlone(text.replaceAll("\\D", "")));
            return;
        }
        if (numbers.isEmpty() || !numbers.getLast().extension().isEmpty()) {
            numbers.add(WrittenNumber.of(withoutLateBracket(text)));
            return;
        }
        Extension.between(gap, text, rest)
                .ifPresentOrElse(
                        digits -> numbers.add(numbers.removeLast().withExtension(digits)),
                        () -> numbers.add(WrittenNumber.of(withoutLateBracket(text))));
    }

    private static String withoutLateBracket(String text) {
        return LATE_BRACKET.matcher(text).replaceFirst("$1");
    }
}
