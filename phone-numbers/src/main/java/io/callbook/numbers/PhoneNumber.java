package io.callbook.numbers;

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
