package io.callbook.matching.index;

import java.util.Arrays;

/**
 * A few members in their order; never changes. Small groups lie in the slab and are read into this;
 * the blocks of a {@link Crowd} are such lists.
 */
final class MemberList implements Members {
    static final MemberList EMPTY = new MemberList(new int[0], new long[0]);

    private static final int AFTER_HEADER = 12;
    private static final int MEMBER_BYTES = 12;

    private final int[] addresses;
    private final long[] codes;

    private MemberList(int[] addresses, long[] codes) {
        this.addresses = addresses;
        this.codes = codes;
    }

    static MemberList of(int address, long code) {
        return new MemberList(new int[] {address}, new long[] {code});
    }

    /** The number of a group record. */
    static long keyOf(byte[] chunk, int offset) {
        return Bytes.readLong(chunk, offset + Integer.BYTES);
    }

    /** How long a group record with this header must be. */
    static int lengthOf(int header) {
        return AFTER_HEADER + RecordHeader.count(header) * MEMBER_BYTES;
    }

    static MemberList read(byte[] chunk, int offset) {
        int count = RecordHeader.count(Bytes.readInt(chunk, offset));
        int[] addresses = new int[count];
        long[] codes = new long[count];
        for (int i = 0; i < count; i++) {
            int at = offset + AFTER_HEADER + i * MEMBER_BYTES;
            addresses[i] = Bytes.readInt(chunk, at);
            codes[i] = Bytes.readLong(chunk, at + Integer.BYTES);
        }
        return new MemberList(addresses, codes);
    }

    /** Puts the group record of a number together. */
    void write(long key, ByteSink sink) {
        sink.clear();
        sink.writeInt(RecordHeader.ofGroup(AFTER_HEADER + size() * MEMBER_BYTES, size()));
        sink.writeLong(key);
        for (int i = 0; i < size(); i++) {
            sink.writeInt(addresses[i]);
            sink.writeLong(codes[i]);
        }
    }

    @Override
    public int size() {
        return addresses.length;
    }

    @Override
    public void forEach(MemberSink sink) {
        for (int i = 0; i < addresses.length; i++) {
            sink.member(addresses[i], codes[i]);
        }
    }

    int address(int index) {
        return addresses[index];
    }

    long code(int index) {
        return codes[index];
    }

    boolean contains(int address) {
        for (int each : addresses) {
            if (each == address) {
                return true;
            }
        }
        return false;
    }

    MemberList with(int address, long code, CreationOrder order) {
        int index = insertionIndex(address, order);
        int[] moreAddresses = Arrays.copyOf(addresses, size() + 1);
        long[] moreCodes = Arrays.copyOf(codes, size() + 1);
        System.arraycopy(addresses, index, moreAddresses, index + 1, size() - index);
        System.arraycopy(codes, index, moreCodes, index + 1, size() - index);
        moreAddresses[index] = address;
        moreCodes[index] = code;
        return new MemberList(moreAddresses, moreCodes);
    }

    /** The list without a contact, whatever its codes. */
    MemberList without(int address) {
        int[] keptAddresses = new int[size()];
        long[] keptCodes = new long[size()];
        int kept = 0;
        for (int i = 0; i < size(); i++) {
            if (addresses[i] != address) {
                keptAddresses[kept] = addresses[i];
                keptCodes[kept++] = codes[i];
            }
        }
        return new MemberList(Arrays.copyOf(keptAddresses, kept), Arrays.copyOf(keptCodes, kept));
    }

    MemberList slice(int from, int to) {
        return new MemberList(
                Arrays.copyOfRange(addresses, from, to), Arrays.copyOfRange(codes, from, to));
    }

    private int insertionIndex(int address, CreationOrder order) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(addresses[middle], address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
