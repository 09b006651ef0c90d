package io.callbook.numbers;

import io.callbook.numbers.equivalence.Decimal;

/**
 * The last digits of a number within one country (MAT-10): what is left when a system has lost the
 * area. Two numbers have the same tail key if and only if they have the same country code, the
 * tails are equally long, and their last digits are equal.
 *
 * <p>Pure functions without garbage, for use by any thread.
 */
public final class TailKey {
    /** No number has this key. */
    public static final long NONE = 0;

    /** Shorter tails would fit too many subscribers. */
    public static final int SHORTEST = 4;

    /** No national number has more digits. */
    public static final int LONGEST = 14;

    private TailKey() {}

    /**
     * The tail of a number.
     *
     * @param key of a {@link PhoneNumber}
     * @param digits how many of the national number's last digits count, {@link #SHORTEST} to
     *     {@link #LONGEST}
     * @return above zero; {@link #NONE} if the national number has fewer digits, or the country
     *     code is unknown
     * @throws IllegalArgumentException if the tail is to be too short or too long
     */
    public static long of(long key, int digits) {
        if (digits < SHORTEST || digits > LONGEST) {
            throw new IllegalArgumentException(
                    "A tail has " + SHORTEST + " to " + LONGEST + " digits, not " + digits);
        }
        int national = Decimal.length(key) - CountryCodes.length(key);
        if (national < digits || CountryCodes.length(key) == 0) {
            return NONE;
        }
        long tail = key % Decimal.power(digits);
        return (CountryCodes.of(key) * Decimal.power(LONGEST) + tail) << 4 | digits;
    }

    /** As {@link #of(long, int)}. */
    public static long of(PhoneNumber number, int digits) {
        return of(number.key(), digits);
    }
}
