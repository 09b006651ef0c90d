package io.callbook.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer in which a record or a message is put together. For one thread. */
public final class ByteSink {
    private byte[] bytes;
    private int size;

    /** An empty buffer with room for so many bytes until it grows. */
    public ByteSink(int room) {
        bytes = new byte[room];
    }

    /** What was written, at the beginning of a longer array; another one after a longer text. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were written. */
    public int size() {
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
    public void writeVarLong(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A text's length in bytes, and its UTF-8. */
    public void writeText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        writeText(encoded, 0, encoded.length);
    }

    /** The same of a text, or of other bytes, that lies there already. */
    public void writeText(byte[] source, int offset, int length) {
        writeVarLong(length);
        reserve(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
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
