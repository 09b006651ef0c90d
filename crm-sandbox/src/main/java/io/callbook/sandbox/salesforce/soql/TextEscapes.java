package io.callbook.sandbox.salesforce.soql;

import java.util.regex.Pattern;

/** The backslash escapes of a string, and the wildcards of LIKE. */
final class TextEscapes {
    private static final int UNICODE_DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private TextEscapes() {}

    static String unescape(String raw) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < raw.length(); at += lengthAt(raw, at)) {
            text.append(charAt(raw, at));
        }
        return text.toString();
    }

    /** The pattern meant by a string behind LIKE: {@code %} any text, {@code _} any character. */
    static Pattern like(String raw) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < raw.length(); at += lengthAt(raw, at)) {
            pattern.append(
                    switch (raw.charAt(at)) {
                        case '%' -> ".*";
                        case '_' -> ".";
                        default -> Pattern.quote(String.valueOf(charAt(raw, at)));
                    });
        }
        return Pattern.compile(
                pattern.toString(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static int lengthAt(String raw, int at) {
        if (raw.charAt(at) != '\\') {
            return 1;
        }
        return isUnicode(raw, at) ? 2 + UNICODE_DIGITS : 2;
    }

    private static char charAt(String raw, int at) {
        if (raw.charAt(at) != '\\') {
            return raw.charAt(at);
        }
        if (isUnicode(raw, at)) {
            String digits = raw.substring(at + 2, at + 2 + UNICODE_DIGITS);
            return (char) Integer.parseInt(digits, HEXADECIMAL);
        }
        return switch (raw.charAt(at + 1)) {
            case 'n', 'N' -> '\n';
            case 'r', 'R' -> '\r';
            case 't', 'T' -> '\t';
            case 'b', 'B' -> '\b';
            case 'f', 'F' -> '\f';
            case '\'', '"', '\\', '_', '%' -> raw.charAt(at + 1);
            default ->
                    throw SoqlException.malformed(
                            "Invalid string literal '" + raw + "'. Illegal character sequence");
        };
    }

    private static boolean isUnicode(String raw, int at) {
        int end = at + 2 + UNICODE_DIGITS;
        return (raw.charAt(at + 1) == 'u' || raw.charAt(at + 1) == 'U')
                && end <= raw.length()
                && raw.substring(at + 2, end).chars().allMatch(TextEscapes::isHexadecimal);
    }

    private static boolean isHexadecimal(int c) {
        return Character.digit(c, HEXADECIMAL) >= 0;
    }
}
