package io.callbook.matching.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Number to address, divided into segments so that growth copies a small part at a time. One
 * writer, readers without locks.
 */
final class NumberTable {
    private static final int SEGMENTS = 256;

    private final AtomicReferenceArray<NumberSegment> segments =
            new AtomicReferenceArray<>(SEGMENTS);
    private long bytes;

    /** The address of a number, or {@link Slab#NONE}; for readers and the writer. */
    int find(long key) {
        long hash = hash(key);
        NumberSegment segment = segments.getAcquire(segmentOf(hash));
        return segment == null ? Slab.NONE : segment.find(key, hash);
    }

    /** Sets the address of a number; {@link Slab#NONE} takes the number out. */
    void put(long key, int address) {
        long hash = hash(key);
        int number = segmentOf(hash);
        NumberSegment segment = segments.getPlain(number);
        if (segment == null) {
            segment = NumberSegment.empty();
            publish(number, segment, 0);
        }
        if (!segment.put(key, hash, address)) {
            NumberSegment larger = segment.rebuilt();
            larger.put(key, hash, address);
            publish(number, larger, segment.bytes());
        }
    }

    long bytes() {
        return bytes + 4L * SEGMENTS;
    }

    private void publish(int number, NumberSegment segment, long replacedBytes) {
        bytes += segment.bytes() - replacedBytes;
        segments.setRelease(number, segment);
    }

    private static int segmentOf(long hash) {
        return (int) hash & (SEGMENTS - 1);
    }

    /** Spreads neighbouring numbers; slots are taken from the high bits, segments from the low. */
    static long hash(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
