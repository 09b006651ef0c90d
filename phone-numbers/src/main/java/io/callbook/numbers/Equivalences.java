package io.callbook.numbers;

import io.callbook.numbers.equivalence.EquivalenceTable;
import java.util.List;

/**
 * Numbers that differ in their digits and reach the same subscriber (MAT-9): numbers of older plans
 * and today's (Brazil's ninth digit, Mexico's +52 1 …), numbers with two valid forms (Argentina's
 * 9), and what systems make of them (Italy's lost zero). The data, with a source for each line, is
 * {@code equivalences.txt} beside {@code EquivalenceTable}.
 *
 * <p>Pure functions without state, for use by any thread. They look at digits only: the number need
 * not exist.
 */
public final class Equivalences {
    private static final EquivalenceTable TABLE = EquivalenceTable.standard();

    private Equivalences() {}

    /**
     * The key that stands for all numbers equivalent to one: two numbers are equivalent if and only
     * if their canonical keys are equal. Usually the number of today's plan, but only meant for
     * comparing. Makes no garbage; a number without equivalents costs some nanoseconds.
     *
     * @param key of a {@link PhoneNumber}
     * @return the canonical key, which is its own canonical key
     */
    public static long canonical(long key) {
        return TABLE.canonical(key);
    }

    /** As {@link #canonical(long)}; the same object if the number is canonical. */
    public static PhoneNumber canonical(PhoneNumber number) {
        long canonical = TABLE.canonical(number.key());
        return canonical == number.key() ? number : new PhoneNumber(canonical);
    }

    /**
     * All numbers that are equivalent to one.
     *
     * @return the number itself first, then its canonical form if that is another, then the rest;
     *     at least one, rarely more than four
     */
    public static List<PhoneNumber> forms(PhoneNumber number) {
        return TABLE.forms(number.key()).stream().map(PhoneNumber::new).toList();
    }

    /** The number that was meant by one that never is a number; else the number itself. */
    public static PhoneNumber mended(PhoneNumber number) {
        long mended = TABLE.mended(number.key());
        return mended == number.key() ? number : new PhoneNumber(mended);
    }
}
