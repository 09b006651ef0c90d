package io.callbook.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number as somebody wrote it: digits, perhaps a plus, and the usual separators.
 *
 * @param text begins with a plus, a bracket or a digit, ends with a digit; empty if there is only
 *     an extension
 * @param extension digits; empty if none is written
 */
record WrittenNumber(String text, String extension) {
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern LAST_GROUP = Pattern.compile("^.*\\D");
    private static final Pattern LEADING_SEPARATORS = Pattern.compile("^[^\\d(+]+");
    private static final Pattern TRUNK_IN_BRACKETS = Pattern.compile("\\(0\\)");

    static WrittenNumber of(String text) {
        return new WrittenNumber(text, "");
    }

    /** An extension without a number before it. */
    static WrittenNumber extensionAlone(String digits) {
        return new WrittenNumber("", digits);
    }

    WrittenNumber withExtension(String digits) {
        return new WrittenNumber(text, digits);
    }

    String digits() {
        return NumberText.digits(text);
    }

    boolean hasPlus() {
        return text.indexOf('+') >= 0;
    }

    /** The digits before the first separator. */
    String firstGroup() {
        Matcher group = GROUP.matcher(text);
        return group.find() ? group.group() : "";
    }

    /** The digits behind the last separator. */
    String lastGroup() {
        return LAST_GROUP.matcher(text).replaceFirst("");
    }

    /** Without the separators before the first digit, bracket or plus. */
    WrittenNumber trimmed() {
        return new WrittenNumber(LEADING_SEPARATORS.matcher(text).replaceFirst(""), extension);
    }

    /** The digits without a trunk prefix that stands in brackets, as in +34 (0) 912 345 678. */
    String digitsWithoutTrunk() {
        return NumberText.digits(TRUNK_IN_BRACKETS.matcher(text).replaceFirst(""));
    }

    /** What follows a head. */
    WrittenNumber behind(WrittenNumber head) {
        return of(text.substring(head.text.length()));
    }

    /** The parts before each place where a second number may begin, shortest first. */
    List<WrittenNumber> heads(Pattern border) {
        List<WrittenNumber> heads = new ArrayList<>();
        Matcher borders = border.matcher(text);
        while (borders.find()) {
            heads.add(of(text.substring(0, borders.start())));
        }
        return heads;
    }
}
