package io.callbook.benchmarks.lookup;

import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.matching.feed.ContactEntryProto;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.Sought;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Looks random numbers up in an index. What is found is summed up and checked, so that no look-up
 * can be left out; the numbers lie ready, so that only look-ups are timed. The median of the rounds
 * counts.
 */
final class LookupLoop {
    private static final int KEYS = 1 << 22;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 7;

    private final AccountIndex index = new AccountIndex();
    private final long[] keys;

    LookupLoop(int contacts, int most) {
        for (int ordinal = 0; ordinal < contacts; ordinal++) {
            index.put(ContactEntryProto.of(SyntheticContacts.contact(ordinal)));
        }
        keys = keys(contacts, Math.min(most, KEYS));
    }

    LookupLoop(int contacts) {
        this(contacts, KEYS);
    }

    private static long[] keys(int contacts, int count) {
        SplittableRandom random = new SplittableRandom(1);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int ordinal = random.nextInt(contacts);
            int which = random.nextInt(SyntheticContacts.numberCount(ordinal));
            keys[i] = Long.parseLong(SyntheticContacts.number(ordinal, which).substring(1));
        }
        return keys;
    }

    LookupTimes measure() {
        double[] contains = new double[ROUNDS];
        double[] find = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double containsNanos = containsNanos();
            double findNanos = findNanos();
            if (round >= 0) {
                contains[round] = containsNanos;
                find[round] = findNanos;
            }
        }
        return new LookupTimes(median(contains), median(find));
    }

    private double containsNanos() {
        long start = System.nanoTime();
        int found = 0;
        for (long key : keys) {
            found += index.contains(key) ? 1 : 0;
        }
        return nanosOfEach(start, found);
    }

    private double findNanos() {
        long start = System.nanoTime();
        int found = 0;
        for (long key : keys) {
            found += index.find(Sought.of(key, ExtensionCode.NONE)).total();
        }
        return nanosOfEach(start, found);
    }

    private double nanosOfEach(long start, int found) {
        long took = System.nanoTime() - start;
        if (found != keys.length) {
            throw new IllegalStateException(
                    "%d of %d numbers were found".formatted(found, keys.length));
        }
        return (double) took / keys.length;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
