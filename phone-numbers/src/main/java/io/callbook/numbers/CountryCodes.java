package io.callbook.numbers;

import io.callbook.numbers.equivalence.Decimal;
import java.util.stream.IntStream;

/** Country codes of keys, looked up by their first three digits. */
final class CountryCodes {
    private static final int LOOKED_AT = 3;
    private static final byte[] LENGTHS = lengths();

    private CountryCodes() {}

    /** The country code with which a key begins; zero if none. */
    static int of(long key) {
        int length = length(key);
        return length == 0 ? 0 : (int) (key / Decimal.power(Decimal.length(key) - length));
    }

    /** How many digits the country code of a key has; zero if it has none. */
    static int length(long key) {
        return LENGTHS[(int) (key / Decimal.power(Decimal.length(key) - LOOKED_AT))];
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[1_000];
        IntStream.range(100, lengths.length).forEach(first -> lengths[first] = length(first));
        return lengths;
    }

    private static byte length(int first) {
        int code = NumberingPlans.countryCode(Integer.toString(first));
        return (byte) (code == 0 ? 0 : Decimal.length(code));
    }
}
