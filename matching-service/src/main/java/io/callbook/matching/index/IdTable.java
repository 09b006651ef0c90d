package io.callbook.matching.index;

/**
 * Contact id to address; the ids themselves are read from the records. Only the writer uses it.
 * Divided like {@link NumberTable}, so that growth stays short.
 */
final class IdTable {
    private static final int PARTS = 256;
    private static final int SMALLEST = 4;

    private final Slab slab;
    private final int[][] parts = new int[PARTS][];
    private final int[] sizes = new int[PARTS];
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
        int[] part = parts[part(hash)];
        return part == null ? Slab.NONE : part[slotOf(part, hash, mostBits, leastBits)];
    }

    /** Notes where a contact lies now. */
    void put(long mostBits, long leastBits, int address) {
        long hash = hash(mostBits, leastBits);
        int number = part(hash);
        makeRoom(number);
        int[] part = parts[number];
        int slot = slotOf(part, hash, mostBits, leastBits);
        if (part[slot] == Slab.NONE) {
            sizes[number]++;
            size++;
        }
        part[slot] = address;
    }

    /** Forgets a contact; its record must still be readable, like those of all others. */
    void remove(long mostBits, long leastBits) {
        long hash = hash(mostBits, leastBits);
        int number = part(hash);
        int[] part = parts[number];
        if (part == null) {
            return;
        }
        int slot = slotOf(part, hash, mostBits, leastBits);
        if (part[slot] != Slab.NONE) {
            sizes[number]--;
            size--;
            closeGap(part, slot);
        }
    }

    long bytes() {
        return bytes + 12L * PARTS;
    }

    /** Moves later entries of the same run forward, so that no marker has to stay. */
    private void closeGap(int[] part, int emptied) {
        int gap = emptied;
        for (int slot = next(part, gap); part[slot] != Slab.NONE; slot = next(part, slot)) {
            int home = home(part, hashAt(part[slot]));
            boolean reachable =
                    gap <= slot ? gap < home && home <= slot : gap < home || home <= slot;
            if (!reachable) {
                part[gap] = part[slot];
                gap = slot;
            }
        }
        part[gap] = Slab.NONE;
    }

    private int slotOf(int[] part, long hash, long mostBits, long leastBits) {
        int slot = home(part, hash);
        while (part[slot] != Slab.NONE && !isAt(part[slot], mostBits, leastBits)) {
            slot = next(part, slot);
        }
        return slot;
    }

    private boolean isAt(int address, long mostBits, long leastBits) {
        byte[] chunk = slab.liveChunk(address);
        int offset = Slab.offset(address);
        return ContactRecord.leastBits(chunk, offset) == leastBits
                && ContactRecord.mostBits(chunk, offset) == mostBits;
    }

    private void makeRoom(int number) {
        int[] part = parts[number];
        int capacity = part == null ? 0 : part.length;
        if ((sizes[number] + 1) * 5L <= capacity * 4L) {
            return;
        }
        int[] larger = new int[Math.max(SMALLEST, capacity + capacity / 4)];
        if (part != null) {
            copy(part, larger);
        }
        bytes += 4L * (larger.length - capacity);
        parts[number] = larger;
    }

    private void copy(int[] from, int[] to) {
        for (int address : from) {
            if (address != Slab.NONE) {
                int slot = home(to, hashAt(address));
                while (to[slot] != Slab.NONE) {
                    slot = next(to, slot);
                }
                to[slot] = address;
            }
        }
    }

    private long hashAt(int address) {
        byte[] chunk = slab.liveChunk(address);
        int offset = Slab.offset(address);
        return hash(ContactRecord.mostBits(chunk, offset), ContactRecord.leastBits(chunk, offset));
    }

    private static int next(int[] part, int slot) {
        return slot + 1 == part.length ? 0 : slot + 1;
    }

    private static int home(int[] part, long hash) {
        return (int) Math.unsignedMultiplyHigh(hash, part.length);
    }

    private static int part(long hash) {
        return (int) hash & (PARTS - 1);
    }

    private static long hash(long mostBits, long leastBits) {
        return NumberTable.hash(mostBits * 31 + leastBits);
    }
}
