package io.callbook.matching.caller;

import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberEntry;
import io.callbook.numbers.Equivalences;
import io.callbook.numbers.NumberReading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Which of a contact's numbers is the one that fitted (MAT-7). */
final class StoredNumber {
    private StoredNumber() {}

    /**
     * The number that fits best: of a tail match the one with the longest common end, else the one
     * that is equal or equivalent, with the caller's extension before others.
     *
     * @param numbers of a contact that was found by the caller's number, or by its organization
     * @return empty if the contact was found by its organization alone
     */
    static Optional<NumberEntry> fitting(
            List<NumberEntry> numbers, NumberReading.Dialable caller, MatchKind kind) {
        long key = caller.number().key();
        if (kind == MatchKind.TAIL) {
            return numbers.stream()
                    .reduce(best(Comparator.comparingInt(each -> commonEnd(each.key(), key))));
        }
        long canonical = Equivalences.canonical(key);
        return numbers.stream()
                .filter(number -> Equivalences.canonical(number.key()) == canonical)
                .reduce(best(likeness(key, ExtensionCode.of(caller.extension()))));
    }

    private static Comparator<NumberEntry> likeness(long key, long extension) {
        return Comparator.<NumberEntry, Boolean>comparing(number -> number.extension() == extension)
                .thenComparing(number -> number.key() == key)
                .thenComparing(number -> number.extension() == ExtensionCode.NONE);
    }

    /** Of equal ones the first. */
    private static BinaryOperator<NumberEntry> best(Comparator<NumberEntry> order) {
        return (best, next) -> order.compare(next, best) > 0 ? next : best;
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
