package io.callbook.matching.index;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} wrote. */
final class ByteSource {
    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    /** A number in groups of seven bits. */
    long readVarLong() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                break;
            }
        }
        return value;
    }

    int readVarInt() {
        return (int) readVarLong();
    }

    String readText() {
        int length = readVarInt();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
