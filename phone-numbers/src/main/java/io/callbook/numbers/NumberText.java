package io.callbook.numbers;

import java.text.Normalizer;

/**
 * Makes text plain: every script's digits become ASCII, every dash a hyphen, every bracket round,
 * every space an ordinary one, and what cannot be seen goes. Letters stay as they are.
 */
final class NumberText {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private NumberText() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(NumberText::plain)
                .filter(c -> c != 0)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** Only the digits of a plain text. */
    static String digits(String plain) {
        StringBuilder digits = new StringBuilder(plain.length());
        plain.chars().filter(NumberText::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(NumberText::isDigit);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** The plain form of a character; zero if it goes. */
    private static int plain(int character) {
        if (character >= 'a' && character <= 'z') {
            return character;
        }
        if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
            return plain(character - FULL_WIDTH_OFFSET);
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(character, 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION -> '-';
            case Character.START_PUNCTUATION -> '(';
            case Character.END_PUNCTUATION -> ')';
            case Character.FORMAT, Character.SURROGATE -> 0;
            case Character.CONTROL -> control(character);
            default -> sign(character);
        };
    }

    private static int control(int character) {
        return switch (character) {
            case '\t' -> ' ';
            case '\n', '\r', '\f', 0x0B, 0x85 -> '\n';
            default -> 0;
        };
    }

    private static int sign(int character) {
        return switch (character) {
            case 0x207A, 0x208A, 0x2795, 0xFE62 -> '+';
            case 0x2212, 0x2796, 0x02D7, 0x2043, 0x30FC, 0xFF70, '~', 0x223C, 0x2053 -> '-';
            case 0x00B7, 0x2022, 0x2219, 0x2027, 0x22C5, 0x3002, 0xFF61, '\'', 0x2019, 0x02BC ->
                    '.';
            case 0x2044, 0x2215 -> '/';
            case 0xFE0E, 0xFE0F, 0x20E3 -> 0;
            default -> character;
        };
    }
}
