package io.callbook.numbers;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongPredicate;

/**
 * Remembers for recently seen numbers whether they are valid, in a fixed half megabyte. Each number
 * has one slot, which the last one to use it holds; a lost race only asks again.
 */
final class ValidityCache {
    private static final int SLOT_BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray slots = new AtomicLongArray(1 << SLOT_BITS);
    private final LongPredicate check;

    ValidityCache(LongPredicate check) {
        this.check = check;
    }

    /**
     * Whether the check holds for a key.
     *
     * @param key above zero, so that an empty slot is no key's
     */
    boolean isValid(long key) {
        int slot = (int) ((key * SPREAD) >>> (Long.SIZE - SLOT_BITS));
        long held = slots.getOpaque(slot);
        if (held >>> 1 == key) {
            return (held & 1) == 1;
        }
        boolean valid = check.test(key);
        slots.setOpaque(slot, (key << 1) | (valid ? 1 : 0));
        return valid;
    }
}
