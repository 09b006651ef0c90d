package io.callbook.matching.index;

/** The first four bytes of each record: its length, what it is, and how many members it has. */
final class RecordHeader {
    private static final int GROUP_BIT = 1 << 16;
    private static final int COUNT_SHIFT = 20;

    private RecordHeader() {}

    static int ofContact(int lengthBytes, int numberCount) {
        return lengthBytes / Slab.UNIT | numberCount << COUNT_SHIFT;
    }

    static int ofGroup(int lengthBytes, int memberCount) {
        return lengthBytes / Slab.UNIT | GROUP_BIT | memberCount << COUNT_SHIFT;
    }

    static boolean isGroup(int header) {
        return (header & GROUP_BIT) != 0;
    }

    static int lengthBytes(int header) {
        return (header & 0xFFFF) * Slab.UNIT;
    }

    /** Numbers of a contact, or members of a group; at most 4,095. */
    static int count(int header) {
        return header >>> COUNT_SHIFT;
    }
}
