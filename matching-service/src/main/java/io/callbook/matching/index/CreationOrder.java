package io.callbook.matching.index;

/** "Created first" (MAT-4): the creation time, then the id as the store orders ids. */
final class CreationOrder {
    private final Slab slab;

    CreationOrder(Slab slab) {
        this.slab = slab;
    }

    /** Compares two live contacts by the addresses of their records. */
    int compare(int first, int second) {
        return creation(first).compareTo(creation(second));
    }

    private Creation creation(int address) {
        return Creation.of(slab.liveChunk(address), Slab.offset(address));
    }
}
