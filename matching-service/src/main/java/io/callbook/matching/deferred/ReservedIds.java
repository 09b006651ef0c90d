package io.callbook.matching.deferred;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids for contacts that the store is still to create: UUIDs version 7 (RFC 9562). */
public final class ReservedIds {
    private static final int VERSION_7 = 0x7000;
    private static final int RANDOM_BITS = 0x1000;

    private ReservedIds() {}

    /** A new id, made of the time in milliseconds since 1970 and chance. */
    public static UUID next(long millis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = millis << 16 | VERSION_7 | random.nextInt(RANDOM_BITS);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
