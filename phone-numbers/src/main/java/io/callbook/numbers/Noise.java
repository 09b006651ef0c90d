package io.callbook.numbers;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits in a text that belong to no number: times, dates, ordinals, counts, parts of names. */
final class Noise {
    private static final String BREAK = "|";

    private static final Pattern TIMES =
            Pattern.compile(
                    "(?i)(?<![\\d+./-])(?:(?:19|20)\\d\\d-(?:0\\d|1[0-2])-[0-3]\\d(?!\\d)|24/7"
                            + "|\\d{1,2}:\\d\\d(?:\\s?[ap]\\.?m\\b)?"
                            + "|\\d{1,2}(?:\\.\\d\\d)?(?:\\s?-\\s?\\d{1,2}(?:\\.\\d\\d)?)?"
                            + "\\s(?:[ap]\\.?m|uhr|hrs|hours|days|tage|jours|heures|horas)\\b)");

    /** A line's number in a list, as in "2) 030 123456". */
    private static final Pattern LIST_NUMBER =
            Pattern.compile(
                    "(?m)(?:^|(?<=\\s)(?<!\\([^()]{0,20}))[1-9]\\)\\s*(?=\\S{3})"
                            + "|^[1-9]\\. \\s*(?=\\S{3})");

    /** A count behind a word, as in "Phone 2 030 123456"; 1, 7 and 8 may begin a number. */
    private static final Pattern COUNT = Pattern.compile("(?<=\\p{L}[. ]? ?)[2-69] (?=[(0+])");

    /** Codes dialled before a number to show or hide the own one. */
    private static final Pattern SERVICE_CODE = Pattern.compile("^[*#](?:31|67|82)#?(?=.{5})");

    /** Brazil's 0xx: the trunk prefix and a carrier of the caller's choice. */
    private static final Pattern ANY_CARRIER =
            Pattern.compile("(?<![\\p{L}\\d])0[xX]{2}[ -]?(?=\\d)");

    private static final Pattern WORD_WITH_DIGITS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\d])[\\p{L}\\p{M}\\d]*(?:\\p{L}\\d|\\d\\p{L})[\\p{L}\\p{M}\\d]*");
    private static final Pattern PARTS =
            Pattern.compile("([\\p{L}\\p{M}]*)(\\d+)(?:([\\p{L}\\p{M}]+)(\\d*))?");

    private Noise() {}

    /** The text with breaks in place of such digits. */
    static String removedFrom(String plain) {
        String text = SERVICE_CODE.matcher(plain).replaceFirst("");
        if (mayHaveListNumber(text)) {
            text = LIST_NUMBER.matcher(text).replaceAll(BREAK);
        }
        if (text.indexOf("0x") >= 0 || text.indexOf("0X") >= 0) {
            text = ANY_CARRIER.matcher(text).replaceAll("");
        }
        text = TIMES.matcher(text).replaceAll(BREAK);
        return WORD_WITH_DIGITS.matcher(text).replaceAll(Noise::word);
    }

    /** Asked first, since it is much quicker than the pattern. */
    private static boolean mayHaveListNumber(String text) {
        for (int i = 1; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign == ')' || sign == '.')
                    && Character.isDigit(text.charAt(i - 1))
                    && (i == 1 || text.charAt(i - 2) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    /** The text without counts, too; what looks like one may yet begin a number. */
    static String countsRemovedFrom(String text) {
        return COUNT.matcher(text).replaceAll("");
    }

    private static String word(MatchResult word) {
        return Matcher.quoteReplacement(isNumber(word.group()) ? word.group() : BREAK);
    }

    /** Whether a word such as {@code Tel0301234} or {@code 3441x12} holds a number. */
    private static boolean isNumber(String word) {
        Matcher parts = PARTS.matcher(word);
        if (!parts.matches()) {
            return false;
        }
        String before = parts.group(1);
        boolean labelled = !isAscii(before) || before.isEmpty() || Labels.contain(before);
        if (parts.group(3) == null) {
            return labelled || Extension.isSign(before);
        }
        boolean extended = Extension.isSign(parts.group(3)) && !parts.group(4).isEmpty();
        boolean annotated = parts.group(4).isEmpty() && parts.group(2).length() > 2;
        return labelled && (extended || annotated);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
