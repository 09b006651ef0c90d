package io.callbook.matching.index;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The last deletions. What a call learned from the store may be older than a deletion that the feed
 * has brought meanwhile; such a contact must not come back.
 */
final class DeletionMemory {
    private static final int KEPT = 1024;

    private final long[] ids = new long[2 * KEPT];
    private final AtomicLong count = new AtomicLong();

    /** A mark to ask {@link #mayHaveDeleted} with later. */
    long mark() {
        return count.get();
    }

    /** The writer's side. */
    void note(long mostBits, long leastBits) {
        int slot = (int) (count.get() % KEPT) * 2;
        ids[slot] = mostBits;
        ids[slot + 1] = leastBits;
        count.incrementAndGet();
    }

    /** Whether the contact was deleted since the mark; also true if that is forgotten already. */
    boolean mayHaveDeleted(long mark, long mostBits, long leastBits) {
        if (count.get() - mark > KEPT) {
            return true;
        }
        for (long i = mark; i < count.get(); i++) {
            int slot = (int) (i % KEPT) * 2;
            if (ids[slot] == mostBits && ids[slot + 1] == leastBits) {
                return true;
            }
        }
        return false;
    }
}
