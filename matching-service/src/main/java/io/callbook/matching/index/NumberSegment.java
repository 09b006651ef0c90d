package io.callbook.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Open addressing with linear probing: number to address. A slot's number is written once and
 * stays; a number that nobody has any more keeps its slot, with no address, until the segment is
 * built anew.
 */
final class NumberSegment {
    private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle ADDRESS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int SMALLEST = 8;

    /** How full a segment may become, and how full a new one is: both in tenths. */
    private static final int FULL_TENTHS = 8;

    private static final int FRESH_TENTHS = 7;

    private final long[] keys;
    private final int[] addresses;
    private int used;
    private int alive;

    private NumberSegment(int capacity) {
        keys = new long[capacity];
        addresses = new int[capacity];
    }

    static NumberSegment empty() {
        return new NumberSegment(SMALLEST);
    }

    /** The reader's look-up: an address, or {@link Slab#NONE}. */
    int find(long key, long hash) {
        int slot = home(hash, keys.length);
        while (true) {
            long found = (long) KEY.getAcquire(keys, slot);
            if (found == key) {
                return (int) ADDRESS.getAcquire(addresses, slot);
            }
            if (found == 0) {
                return Slab.NONE;
            }
            slot = next(slot);
        }
    }

    /** Replaces the address of a number; false if the number has no slot and there is no room. */
    boolean put(long key, long hash, int address) {
        int slot = home(hash, keys.length);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return address == Slab.NONE || insert(slot, key, address);
            }
            slot = next(slot);
        }
        alive += (address == Slab.NONE ? 0 : 1) - (addresses[slot] == Slab.NONE ? 0 : 1);
        ADDRESS.setRelease(addresses, slot, address);
        return true;
    }

    /** The same numbers in a new segment with room, without those that nobody has any more. */
    NumberSegment rebuilt() {
        NumberSegment fresh =
                new NumberSegment(Math.max(SMALLEST, (int) ((alive + 1L) * 10 / FRESH_TENTHS)));
        for (int slot = 0; slot < keys.length; slot++) {
            if (addresses[slot] != Slab.NONE) {
                fresh.put(keys[slot], NumberTable.hash(keys[slot]), addresses[slot]);
            }
        }
        return fresh;
    }

    long bytes() {
        return 12L * keys.length;
    }

    /** The address first, then the number that leads readers to it. */
    private boolean insert(int slot, long key, int address) {
        if ((used + 1L) * 10 > (long) FULL_TENTHS * keys.length) {
            return false;
        }
        used++;
        alive++;
        addresses[slot] = address;
        KEY.setRelease(keys, slot, key);
        return true;
    }

    private int next(int slot) {
        return slot + 1 == keys.length ? 0 : slot + 1;
    }

    private static int home(long hash, int capacity) {
        return (int) Math.unsignedMultiplyHigh(hash, capacity);
    }
}
