package io.callbook.matching.index;

/**
 * Contact id to address; the ids themselves are read from the records, which lie anywhere in
 * memory, but only of those whose seven bits of the hash, kept here, are the same. Only the writer
 * uses it. Divided like {@link NumberTable}, so that growth stays short.
 */
final class IdTable {
    private static final int PARTS = 256;
    private static final int SMALLEST = 4;
    private static final byte EMPTY = 0;

    private final Slab slab;
    private final Part[] parts = new Part[PARTS];
    private long bytes;
    private int size;

    IdTable(Slab slab) {
        this.slab = slab;
    }

    int size() {
        return size;
    }

    int find(long mostBits, long leastBits) {
        long hash = hash(mostBits, leastBits);
        Part part = parts[part(hash)];
        return part == null ? Slab.NONE : part.addresses[part.slotOf(hash, mostBits, leastBits)];
    }

    /** Notes where a contact lies now. */
    void put(long mostBits, long leastBits, int address) {
        long hash = hash(mostBits, leastBits);
        Part part = roomFor(part(hash));
        int slot = part.slotOf(hash, mostBits, leastBits);
        if (part.tags[slot] == EMPTY) {
            part.size++;
            size++;
        }
        part.set(slot, tag(hash), address);
    }

    /** Forgets a contact; its record must still be readable, like those of all others. */
    void remove(long mostBits, long leastBits) {
        long hash = hash(mostBits, leastBits);
        Part part = parts[part(hash)];
        if (part == null) {
            return;
        }
        int slot = part.slotOf(hash, mostBits, leastBits);
        if (part.tags[slot] != EMPTY) {
            part.size--;
            size--;
            part.closeGap(slot);
        }
    }

    long bytes() {
        return bytes + 8L * PARTS;
    }

    private Part roomFor(int number) {
        Part part = parts[number];
        if (part != null && part.hasRoom()) {
            return part;
        }
        Part larger = new Part(part == null ? SMALLEST : part.capacity() * 6 / 5 + 1);
        if (part != null) {
            larger.copy(part);
        }
        bytes += larger.bytes() - (part == null ? 0 : part.bytes());
        parts[number] = larger;
        return larger;
    }

    private static int part(long hash) {
        return (int) hash & (PARTS - 1);
    }

    /** Of bits that choose neither the part nor, in any but huge parts, the slot. */
    private static byte tag(long hash) {
        return (byte) (hash >>> 16 | 0x80);
    }

    private static long hash(long mostBits, long leastBits) {
        return NumberTable.hash(mostBits * 31 + leastBits);
    }

    /** Open addressing with linear probing. */
    private final class Part {
        private final int[] addresses;
        private final byte[] tags;
        private int size;

        Part(int capacity) {
            addresses = new int[capacity];
            tags = new byte[capacity];
        }

        int capacity() {
            return addresses.length;
        }

        long bytes() {
            return 5L * capacity();
        }

        boolean hasRoom() {
            return (size + 1) * 10L <= capacity() * 9L;
        }

        void set(int slot, byte tag, int address) {
            tags[slot] = tag;
            addresses[slot] = address;
        }

        /** Where the contact is noted, or would be. */
        int slotOf(long hash, long mostBits, long leastBits) {
            byte tag = tag(hash);
            int slot = home(hash);
            while (tags[slot] != EMPTY && !(tags[slot] == tag && isAt(slot, mostBits, leastBits))) {
                slot = next(slot);
            }
            return slot;
        }

        private boolean isAt(int slot, long mostBits, long leastBits) {
            byte[] chunk = slab.liveChunk(addresses[slot]);
            int offset = Slab.offset(addresses[slot]);
            return ContactRecord.leastBits(chunk, offset) == leastBits
                    && ContactRecord.mostBits(chunk, offset) == mostBits;
        }

        /** Takes in all of a smaller part; no contact is in both. */
        void copy(Part smaller) {
            for (int from = 0; from < smaller.capacity(); from++) {
                if (smaller.tags[from] != EMPTY) {
                    int slot = home(hashAt(smaller.addresses[from]));
                    while (tags[slot] != EMPTY) {
                        slot = next(slot);
                    }
                    set(slot, smaller.tags[from], smaller.addresses[from]);
                }
            }
            size = smaller.size;
        }

        /** Moves later entries of the same run forward, so that no marker has to stay. */
        void closeGap(int emptied) {
            int gap = emptied;
            for (int slot = next(gap); tags[slot] != EMPTY; slot = next(slot)) {
                int home = home(hashAt(addresses[slot]));
                boolean reachable =
                        gap <= slot ? gap < home && home <= slot : gap < home || home <= slot;
                if (!reachable) {
                    set(gap, tags[slot], addresses[slot]);
                    gap = slot;
                }
            }
            set(gap, EMPTY, Slab.NONE);
        }

        private long hashAt(int address) {
            byte[] chunk = slab.liveChunk(address);
            int offset = Slab.offset(address);
            return hash(
                    ContactRecord.mostBits(chunk, offset), ContactRecord.leastBits(chunk, offset));
        }

        private int next(int slot) {
            return slot + 1 == capacity() ? 0 : slot + 1;
        }

        private int home(long hash) {
            return (int) Math.unsignedMultiplyHigh(hash, capacity());
        }
    }
}
