package io.callbook.numbers.equivalence;

import java.util.stream.IntStream;

/** Replaces digits in the middle of keys of one form: arithmetic only, no text, no garbage. */
final class Rewriting {
    private final int length;
    private final int[] lead;
    private final long leadUnit;
    private final long restUnit;
    private final long writtenUnit;
    private final long insertedUnit;
    private final long inserted;

    /**
     * Makes a rewriting.
     *
     * @param kept what stands before the digits that are replaced
     * @param written the digits that are replaced; may be empty
     * @param inserted the digits that come in their place; may be empty
     * @param rest what stands behind them
     */
    Rewriting(DigitPattern kept, String written, String inserted, DigitPattern rest) {
        DigitPattern whole = kept.followedBy(DigitPattern.of(written)).followedBy(rest);
        this.length = whole.length();
        this.lead =
                whole.masks().stream()
                        .limit(whole.significantLength())
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.leadUnit = Decimal.power(length - lead.length);
        this.restUnit = Decimal.power(rest.length());
        this.writtenUnit = Decimal.power(written.length());
        this.insertedUnit = Decimal.power(inserted.length());
        this.inserted = inserted.isEmpty() ? 0 : Long.parseLong(inserted);
    }

    /** Keys of another length never match. */
    int length() {
        return length;
    }

    /** The numbers of three digits with which matching keys may begin. */
    IntStream beginnings() {
        return IntStream.range(100, 1_000).filter(this::mayBeginWith);
    }

    /**
     * Whether a key has the form.
     *
     * @param key with as many digits as {@link #length}
     */
    boolean matches(long key) {
        long digits = key / leadUnit;
        for (int i = lead.length - 1; i >= 0; i--) {
            if (((lead[i] >>> (digits % 10)) & 1) == 0) {
                return false;
            }
            digits /= 10;
        }
        return true;
    }

    long apply(long key) {
        long kept = key / restUnit / writtenUnit;
        return (kept * insertedUnit + inserted) * restUnit + key % restUnit;
    }

    private boolean mayBeginWith(int beginning) {
        return allows(0, beginning / 100)
                && allows(1, beginning / 10 % 10)
                && allows(2, beginning % 10);
    }

    private boolean allows(int place, int digit) {
        return place >= lead.length || ((lead[place] >>> digit) & 1) == 1;
    }
}
