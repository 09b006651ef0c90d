package io.callbook.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers in plain text without noise, each with its extension, and leaves the words
 * around them. No letter ever becomes a digit here.
 */
final class WrittenNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?:[+(][+( ]{0,5})?\\d(?:[ ()./-]{0,5}\\d)*");

    private static final int LATE = 7;

    /** A bracket that opens after this many digits begins something else. */
    private static final Pattern LATE_BRACKET = Pattern.compile("^((?:\\D*\\d){7,}?)\\D*\\(.*$");

    private WrittenNumbers() {}

    static List<WrittenNumber> in(String text) {
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
            numbers.add(WrittenNumber.extensionAlone(NumberText.digits(text)));
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
        if (text.lastIndexOf('(') < LATE) {
            return text;
        }
        return LATE_BRACKET.matcher(text).replaceFirst("$1");
    }
}
