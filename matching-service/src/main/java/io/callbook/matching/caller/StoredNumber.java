package io.callbook.matching.caller;

import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberEntry;
import io.callbook.numbers.Equivalences;
import io.callbook.numbers.NumberReading;
import java.util.Comparator;
import java.util.List;

/** Which of a contact's numbers is the one that fitted (MAT-7). */
final class StoredNumber {
    private StoredNumber() {}

    /**
     * The number that fits best: of a tail match the one with the longest common end, else the one
     * that is equal or equivalent, with the caller's extension before others.
     *
     * @param numbers of a contact that was found by the caller's number; not empty
     */
    static NumberEntry fitting(
            List<NumberEntry> numbers, NumberReading.Dialable caller, MatchKind kind) {
        long key = caller.number().key();
        return kind == MatchKind.TAIL
                ? best(numbers, Comparator.comparingInt(number -> commonEnd(number.key(), key)))
                : best(numbers, likeness(key, ExtensionCode.of(caller.extension())));
    }

    private static Comparator<NumberEntry> likeness(long key, long extension) {
        long canonical = Equivalences.canonical(key);
        return Comparator.<NumberEntry, Boolean>comparing(
                        number -> Equivalences.canonical(number.key()) == canonical)
                .thenComparing(number -> number.extension() == extension)
                .thenComparing(number -> number.key() == key)
                .thenComparing(number -> number.extension() == ExtensionCode.NONE);
    }

    /** Of equal ones the first. */
    private static NumberEntry best(List<NumberEntry> numbers, Comparator<NumberEntry> order) {
        NumberEntry best = numbers.getFirst();
        for (NumberEntry number : numbers) {
            best = order.compare(number, best) > 0 ? number : best;
        }
        return best;
    }

    private static int commonEnd(long one, long other) {
        long restOfOne = one;
        long restOfOther = other;
        int digits = 0;
        while (restOfOne != 0 && restOfOther != 0 && restOfOne % 10 == restOfOther % 10) {
            restOfOne /= 10;
            restOfOther /= 10;
            digits++;
        }
        return digits;
    }
}
