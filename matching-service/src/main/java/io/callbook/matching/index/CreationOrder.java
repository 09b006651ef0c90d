package io.callbook.matching.index;

/** "Created first" (MAT-4): the creation time, then the id as the store orders ids. */
final class CreationOrder {
    private final Slab slab;

    CreationOrder(Slab slab) {
        this.slab = slab;
    }

    /** Compares two live contacts by the addresses of their records. */
    int compare(int first, int second) {
        byte[] firstChunk = slab.liveChunk(first);
        byte[] secondChunk = slab.liveChunk(second);
        int firstOffset = Slab.offset(first);
        int secondOffset = Slab.offset(second);
        int byTime =
                Long.compare(
                        ContactRecord.createdAtMicros(firstChunk, firstOffset),
                        ContactRecord.createdAtMicros(secondChunk, secondOffset));
        if (byTime != 0) {
            return byTime;
        }
        int byMostBits =
                Long.compareUnsigned(
                        ContactRecord.mostBits(firstChunk, firstOffset),
                        ContactRecord.mostBits(secondChunk, secondOffset));
        return byMostBits != 0
                ? byMostBits
                : Long.compareUnsigned(
                        ContactRecord.leastBits(firstChunk, firstOffset),
                        ContactRecord.leastBits(secondChunk, secondOffset));
    }
}
