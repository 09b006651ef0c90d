package io.callbook.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer in which the writer puts a record together. */
final class ByteSink {
    private byte[] bytes = new byte[1024];
    private int size;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void writeInt(int value) {
        reserve(Integer.BYTES);
        Bytes.writeInt(bytes, size, value);
        size += Integer.BYTES;
    }

    void writeLong(long value) {
        reserve(Long.BYTES);
        Bytes.writeLong(bytes, size, value);
        size += Long.BYTES;
    }

    /** A number in groups of seven bits, lowest first; small numbers are short. */
    void writeVarLong(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void writeText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        writeVarLong(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Fills up with zeros to whole units of the slab. */
    void align() {
        reserve(Slab.UNIT);
        while (size % Slab.UNIT != 0) {
            bytes[size++] = 0;
        }
    }

    private void reserve(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }
}
