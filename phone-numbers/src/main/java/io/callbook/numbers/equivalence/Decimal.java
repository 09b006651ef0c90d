package io.callbook.numbers.equivalence;

/** The decimal digits of a key, without making a text of it. */
public final class Decimal {
    /** No key has more digits. */
    public static final int MOST_DIGITS = 15;

    private static final long[] POWERS = new long[MOST_DIGITS + 1];

    /** log10(2) in 1/4096. */
    private static final int LOG = 1_233;

    private static final int LOG_BITS = 12;

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimal() {}

    /** How many digits a number has, from 1 to 10^15 - 1. */
    public static int length(long number) {
        int guess = ((Long.SIZE - Long.numberOfLeadingZeros(number)) * LOG) >>> LOG_BITS;
        return number < POWERS[guess] ? guess : guess + 1;
    }

    /** Ten to this power, 0 to 15. */
    public static long power(int exponent) {
        return POWERS[exponent];
    }
}
