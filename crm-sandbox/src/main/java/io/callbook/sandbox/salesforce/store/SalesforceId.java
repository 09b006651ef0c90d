package io.callbook.sandbox.salesforce.store;

import java.util.Optional;

/**
 * Record ids: 15 characters whose case counts, and three more that say which of them are capitals,
 * so that the 18 together survive a system that ignores case.
 */
public final class SalesforceId {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECKSUM_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final String POD = "Sb0";
    private static final int SHORT_LENGTH = 15;
    private static final int LONG_LENGTH = 18;
    private static final int NUMBER_START = 6;
    private static final int CHUNK = 5;

    private SalesforceId() {}

    /** The 18-character id of the given record of an object. Greater numbers sort behind. */
    public static String of(String keyPrefix, long number) {
        char[] digits = new char[SHORT_LENGTH - NUMBER_START];
        long rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        String shortId = keyPrefix + POD + new String(digits);
        return shortId + checksum(shortId);
    }

    /** The number that {@link #of} was given. */
    static long numberOf(String id) {
        long number = 0;
        for (int i = NUMBER_START; i < SHORT_LENGTH; i++) {
            number = number * DIGITS.length() + DIGITS.indexOf(id.charAt(i));
        }
        return number;
    }

    /** Reads an id of 15 characters, or of 18 in any case, as the 18 that the API answers with. */
    public static Optional<String> parse(String text) {
        if (!text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return switch (text.length()) {
            case SHORT_LENGTH -> Optional.of(text + checksum(text));
            case LONG_LENGTH -> restoreCase(text);
            default -> Optional.empty();
        };
    }

    private static String checksum(String shortId) {
        StringBuilder checksum = new StringBuilder();
        for (int chunk = 0; chunk < SHORT_LENGTH; chunk += CHUNK) {
            checksum.append(CHECKSUM_DIGITS.charAt(capitals(shortId, chunk)));
        }
        return checksum.toString();
    }

    private static int capitals(String shortId, int chunk) {
        int bits = 0;
        for (int i = 0; i < CHUNK; i++) {
            char c = shortId.charAt(chunk + i);
            if (c >= 'A' && c <= 'Z') {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    private static Optional<String> restoreCase(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < SHORT_LENGTH; i++) {
            int chunk = i / CHUNK;
            char check = Character.toUpperCase(text.charAt(SHORT_LENGTH + chunk));
            int bits = CHECKSUM_DIGITS.indexOf(check);
            boolean capital = (bits >> (i % CHUNK) & 1) == 1;
            letters[i] =
                    capital ? Character.toUpperCase(letters[i]) : Character.toLowerCase(letters[i]);
        }
        String shortId = new String(letters, 0, SHORT_LENGTH);
        String checksum = checksum(shortId);
        return checksum.equalsIgnoreCase(text.substring(SHORT_LENGTH))
                ? Optional.of(shortId + checksum)
                : Optional.empty();
    }
}
