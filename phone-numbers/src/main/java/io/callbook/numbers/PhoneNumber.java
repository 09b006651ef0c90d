package io.callbook.numbers;

import java.util.Optional;

/**
 * A telephone number that can be dialled from anywhere: country code and national number, without
 * an extension.
 *
 * @param key the digits of its E.164 form as one number, such as 12022243441; no country code
 *     begins with a zero, so that the key and the E.164 form stand for each other exactly
 */
public record PhoneNumber(long key) {
    /** E.164 allows 15 digits. */
    private static final long LARGEST_KEY = 999_999_999_999_999L;

    /** No number has fewer digits than this, country code included. */
    private static final long SMALLEST_KEY = 100_000L;

    private static final int MIN_E164_LENGTH = 7;
    private static final int MAX_E164_LENGTH = 16;

    /**
     * Checks only the length.
     *
     * @throws IllegalArgumentException if the key has fewer than 6 or more than 15 digits
     */
    public PhoneNumber {
        if (key < SMALLEST_KEY || key > LARGEST_KEY) {
            throw new IllegalArgumentException("An E.164 number has 6 to 15 digits");
        }
    }

    /**
     * The number that a text in plain E.164 writes: a plus, 6 to 15 digits of which the first is
     * not zero, and nothing else. Looks at the syntax only: the number need not exist.
     */
    public static Optional<PhoneNumber> parseE164(String text) {
        if (text.length() < MIN_E164_LENGTH
                || text.length() > MAX_E164_LENGTH
                || text.charAt(0) != '+'
                || text.charAt(1) == '0') {
            return Optional.empty();
        }
        long key = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            key = key * 10 + digit;
        }
        return Optional.of(new PhoneNumber(key));
    }

    /** The number with its plus, such as {@code +12022243441}. */
    public String e164() {
        return "+" + key;
    }

    /** Masked, so that a log never holds a whole number: {@code +1202*****41}. */
    @Override
    public String toString() {
        String text = e164();
        int shown = Math.min(5, text.length() - 4);
        return text.substring(0, shown)
                + "*".repeat(text.length() - shown - 2)
                + text.substring(text.length() - 2);
    }
}
