package io.callbook.benchmarks.store;

import java.util.UUID;

/** Which id the store gave to which ordinal. Each ordinal is written once, by any thread. */
final class ContactIds {
    private final long[] high;
    private final long[] low;

    ContactIds(int size) {
        high = new long[size];
        low = new long[size];
    }

    void put(int ordinal, String id) {
        if (ordinal < high.length && !id.isEmpty()) {
            UUID uuid = UUID.fromString(id);
            high[ordinal] = uuid.getMostSignificantBits();
            low[ordinal] = uuid.getLeastSignificantBits();
        }
    }

    String get(int ordinal) {
        return new UUID(high[ordinal], low[ordinal]).toString();
    }
}
