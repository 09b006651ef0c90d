package io.callbook.benchmarks.lookup;

import java.util.Locale;

/**
 * What one look-up takes on average, by one thread that does nothing but look up one random number
 * after the other.
 *
 * @param containsNanos in the table of numbers alone
 * @param findNanos with the contact's record copied out
 */
public record LookupTimes(double containsNanos, double findNanos) {
    private static final String NAME = "lookup-times";

    /** As the one process tells the other. */
    String line() {
        return String.format(Locale.ROOT, "%s %.3f %.3f", NAME, containsNanos, findNanos);
    }

    /** From what {@link #line} wrote. */
    static LookupTimes parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("Not a look-up's result: " + line);
        }
        return new LookupTimes(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    static boolean isLine(String line) {
        return line.startsWith(NAME + " ");
    }
}
