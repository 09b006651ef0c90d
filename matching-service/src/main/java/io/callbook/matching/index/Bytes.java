package io.callbook.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes numbers in byte arrays, at any offset. */
final class Bytes {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static int readInt(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    static long readLong(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    static void writeInt(byte[] bytes, int offset, int value) {
        INT.set(bytes, offset, value);
    }

    static void writeLong(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }
}
