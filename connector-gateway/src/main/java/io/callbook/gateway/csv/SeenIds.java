package io.callbook.gateway.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids that a file has had so far, and where. It keeps a hash of 64 bits and the row of each, 12
 * bytes of table space at half load, so that a million rows need 25 MB at most; that two different
 * ids of a million have the same hash happens once in thirty million files.
 */
final class SeenIds {
    private long[] hashes = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** The row that has the id already; 0 if none has, and then this row has it. */
    int rowOf(String id, long row) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        return put(hash(id), Math.toIntExact(row));
    }

    private int put(long hash, int row) {
        int slot = slot(hash);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        hashes[slot] = hash;
        rows[slot] = row;
        size++;
        return 0;
    }

    /** Where the hash is, or the free place where it belongs. */
    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (rows[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldRows.length * 2];
        size = 0;
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                put(oldHashes[i], oldRows[i]);
            }
        }
    }

    private static long hash(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
