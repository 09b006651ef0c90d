package io.callbook.matching.index;

/** When a contact was created, and which it is: its place in the order "created first" (MAT-4). */
record Creation(long micros, long mostBits, long leastBits) implements Comparable<Creation> {
    /** Of a contact's record. */
    static Creation of(byte[] chunk, int offset) {
        return new Creation(
                ContactRecord.createdAtMicros(chunk, offset),
                ContactRecord.mostBits(chunk, offset),
                ContactRecord.leastBits(chunk, offset));
    }

    /** Of contacts created at the same time, the one with the lower id, as the store orders ids. */
    @Override
    public int compareTo(Creation other) {
        int byTime = Long.compare(micros, other.micros);
        if (byTime != 0) {
            return byTime;
        }
        int byMostBits = Long.compareUnsigned(mostBits, other.mostBits);
        return byMostBits != 0 ? byMostBits : Long.compareUnsigned(leastBits, other.leastBits);
    }
}
