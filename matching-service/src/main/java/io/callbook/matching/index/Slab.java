package io.callbook.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Immutable records in chunks of bytes. An address is an int: chunk number and offset in units of
 * four bytes, so that one slab holds up to 8 GB. Written by one thread at a time, read by any.
 */
final class Slab {
    /** The address of nothing. */
    static final int NONE = 0;

    static final int UNIT = 4;
    private static final int UNIT_BITS = 16;
    static final int CHUNK_BYTES = UNIT << UNIT_BITS;
    private static final int FIRST_CHUNK_BYTES = 4096;
    private static final int CHUNK_DOUBLINGS = 6;
    private static final int MAX_CHUNKS = 1 << (31 - UNIT_BITS);
    private static final int GARBAGE_DIVISOR = 4;

    private static final VarHandle CHUNK = MethodHandles.arrayElementVarHandle(byte[][].class);

    private volatile byte[] @Nullable [] chunks = new byte[8][];
    private volatile long epoch;

    private int[] filled = new int[8];
    private int[] live = new int[8];
    private final BitSet reusable = new BitSet();
    private int chunkCount;
    private int current;
    private long reservedBytes;
    private long filledBytes;
    private long liveBytes;

    Slab() {
        open(1);
    }

    /** Rises before the memory of a dropped chunk number is used again. */
    long epoch() {
        return epoch;
    }

    /**
     * The chunk of an address; null if it has just been dropped, which tells a reader to start
     * again.
     */
    byte @Nullable [] chunk(int address) {
        byte[] @Nullable [] all = chunks;
        int number = address >>> UNIT_BITS;
        return number < all.length ? (byte[]) CHUNK.getAcquire(all, number) : null;
    }

    /** The chunk of a live record, for the writer. */
    byte[] liveChunk(int address) {
        return Objects.requireNonNull(chunks[address >>> UNIT_BITS], "The chunk was dropped");
    }

    /** Where in its chunk an address lies, in bytes. */
    static int offset(int address) {
        return (address & ((1 << UNIT_BITS) - 1)) * UNIT;
    }

    /**
     * Stores a record and tells its address, which is not known to any reader yet.
     *
     * @param length in bytes; a multiple of {@link #UNIT}
     */
    int store(byte[] source, int from, int length) {
        if (length > CHUNK_BYTES - UNIT) {
            throw new IllegalArgumentException("A record of " + length + " bytes is too large");
        }
        byte[] chunk = chunks[current];
        if (chunk == null || filled[current] + length > chunk.length) {
            current = nextChunk();
            chunk = open(length);
        }
        int offset = filled[current];
        System.arraycopy(source, from, chunk, offset, length);
        filled[current] += length;
        live[current] += length;
        filledBytes += length;
        liveBytes += length;
        return address(current, offset);
    }

    /** Tells that no table refers to the record any more. */
    void release(int address, int length) {
        live[address >>> UNIT_BITS] -= length;
        liveBytes -= length;
    }

    /**
     * The chunk whose records should move so that its memory can be used again; -1 if less than a
     * quarter of the slab is garbage.
     */
    int worthCompacting() {
        long garbage = filledBytes - liveBytes;
        if (garbage < CHUNK_BYTES / 2 || garbage * GARBAGE_DIVISOR < filledBytes) {
            return -1;
        }
        int worst = -1;
        for (int i = 0; i < chunkCount; i++) {
            boolean closed = i != current && !reusable.get(i);
            if (closed && (worst < 0 || dead(i) > dead(worst))) {
                worst = i;
            }
        }
        return worst >= 0 && dead(worst) * GARBAGE_DIVISOR >= filled[worst] ? worst : -1;
    }

    /** Where in a chunk its first record begins. */
    int firstOffset(int chunkNumber) {
        return start(chunkNumber);
    }

    /** Where in a chunk its last record ends. */
    int filledTo(int chunkNumber) {
        return filled[chunkNumber];
    }

    static int address(int chunkNumber, int offset) {
        return chunkNumber << UNIT_BITS | offset / UNIT;
    }

    /** Gives a chunk up; all of its live records must have been moved and released. */
    void drop(int chunkNumber) {
        byte[] chunk = chunks[chunkNumber];
        if (chunk == null || live[chunkNumber] != 0) {
            throw new IllegalStateException("The chunk still has live records");
        }
        reservedBytes -= chunk.length;
        filledBytes -= filled[chunkNumber] - start(chunkNumber);
        filled[chunkNumber] = start(chunkNumber);
        reusable.set(chunkNumber);
        CHUNK.setRelease(chunks, chunkNumber, null);
    }

    /** The size of all arrays. */
    long bytes() {
        return reservedBytes + 16L * chunks.length;
    }

    private int dead(int chunkNumber) {
        return filled[chunkNumber] - start(chunkNumber) - live[chunkNumber];
    }

    private int nextChunk() {
        int free = reusable.nextSetBit(0);
        if (free >= 0) {
            reusable.clear(free);
            return free;
        }
        if (chunkCount == MAX_CHUNKS) {
            throw new IllegalStateException("The account's contacts need more than 8 GB");
        }
        return chunkCount;
    }

    /** Small slabs begin with small chunks: 4 KB, doubled up to 256 KB. */
    private byte[] open(int length) {
        int size = FIRST_CHUNK_BYTES << Math.min(chunkCount, CHUNK_DOUBLINGS);
        byte[] chunk = new byte[Math.max(size, ceiling(length + UNIT))];
        if (current == chunkCount) {
            chunkCount++;
            grow();
        } else {
            raiseEpoch();
        }
        filled[current] = start(current);
        reservedBytes += chunk.length;
        CHUNK.setRelease(chunks, current, chunk);
        return chunk;
    }

    /**
     * Before the chunk is published: a reader that sees anything of the chunk's new life sees the
     * new epoch as well.
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One writer at a time.
    private void raiseEpoch() {
        epoch++;
    }

    private void grow() {
        if (chunkCount <= chunks.length) {
            return;
        }
        int larger = chunks.length * 2;
        filled = Arrays.copyOf(filled, larger);
        live = Arrays.copyOf(live, larger);
        chunks = Arrays.copyOf(chunks, larger);
    }

    /** Address 0 is nobody's. */
    private static int start(int chunkNumber) {
        return chunkNumber == 0 ? UNIT : 0;
    }

    private static int ceiling(int length) {
        return Integer.highestOneBit(length - 1) << 1;
    }
}
