package io.callbook.numbers.equivalence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rewriting for a key by its first three digits and its length. */
final class RewritingIndex {
    /** Shorter keys have no country code and number. */
    static final int SHORTEST = 6;

    private static final int LENGTH_BITS = 4;
    private static final int BEGINNINGS = 1_000;
    private static final int BEGINNING_DIGITS = 3;

    private final @Nullable Rewriting[][] slots = new Rewriting[BEGINNINGS << LENGTH_BITS][];

    RewritingIndex(List<Rewriting> rewritings) {
        for (Rewriting rewriting : rewritings) {
            rewriting
                    .beginnings()
                    .forEach(beginning -> add(slot(beginning, rewriting.length()), rewriting));
        }
    }

    /** The first rewriting whose form the key has; null if none. */
    @Nullable Rewriting find(long key) {
        int length = Decimal.length(key);
        Rewriting[] candidates = candidates(key, length);
        if (candidates == null) {
            return null;
        }
        for (Rewriting candidate : candidates) {
            if (candidate.matches(key)) {
                return candidate;
            }
        }
        return null;
    }

    /** All rewritings whose form the key has. */
    List<Rewriting> findAll(long key) {
        Rewriting[] candidates = candidates(key, Decimal.length(key));
        return candidates == null
                ? List.of()
                : Arrays.stream(candidates).filter(candidate -> candidate.matches(key)).toList();
    }

    private Rewriting @Nullable [] candidates(long key, int length) {
        if (length < SHORTEST) {
            return null;
        }
        return slots[slot((int) (key / Decimal.power(length - BEGINNING_DIGITS)), length)];
    }

    private void add(int slot, Rewriting rewriting) {
        Rewriting[] present = slots[slot];
        Rewriting[] longer =
                present == null ? new Rewriting[1] : Arrays.copyOf(present, present.length + 1);
        longer[longer.length - 1] = rewriting;
        slots[slot] = longer;
    }

    private static int slot(int beginning, int length) {
        return beginning << LENGTH_BITS | length;
    }
}
