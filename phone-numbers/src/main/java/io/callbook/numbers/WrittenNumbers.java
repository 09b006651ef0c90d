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
    private static final Pattern LATE_BRACKET =
            Pattern.compile("^((?:\\D*\\d){7,}?)[^\\d(]*(\\().*$");

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
            addNumbers(numbers, text);
            return;
        }
        int slash = Extension.isSign(gap) ? text.indexOf('/') : -1;
        String upToSlash = slash < 0 ? text : text.substring(0, slash).strip();
        Extension.between(gap, upToSlash, rest)
                .ifPresentOrElse(
                        digits -> {
                            numbers.add(numbers.removeLast().withExtension(digits));
                            addBehind(numbers, slash, text);
                        },
                        () -> addNumbers(numbers, text));
    }

    private static void addBehind(List<WrittenNumber> numbers, int slash, String text) {
        WrittenNumber behind = WrittenNumber.of(slash < 0 ? "" : text.substring(slash)).trimmed();
        if (!behind.text().isEmpty()) {
            addNumbers(numbers, behind.text());
        }
    }

    private static void addNumbers(List<WrittenNumber> numbers, String text) {
        Matcher late = LATE_BRACKET.matcher(text);
        if (text.lastIndexOf('(') >= LATE && late.matches()) {
            numbers.add(WrittenNumber.of(late.group(1)));
            numbers.add(WrittenNumber.of(text.substring(late.start(2))));
        } else {
            numbers.add(WrittenNumber.of(text));
        }
    }
}
