package io.callbook.contacts.contact.model;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Contact ids: UUIDs version 7 (RFC 9562), which grow with time. Ids of one process always grow,
 * within a millisecond by a counter.
 */
public final class ContactIds {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
    private static final int VERSION = 7;

    /** Milliseconds since 1970 above 12 bits of counter. */
    private static long last;

    private ContactIds() {}

    /** A new id, greater than all before. */
    public static UUID next() {
        long tick = nextTick();
        long high =
                (tick >>> COUNTER_BITS << 16) | (VERSION << COUNTER_BITS) | (tick & COUNTER_MASK);
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID(high, (random >>> 2) | Long.MIN_VALUE);
    }

    private static synchronized long nextTick() {
        last = Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS);
        return last;
    }

    /** Reads the text form of an id; nothing if it is none. */
    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Reads an id that somebody else made: it must be a UUID version 7. */
    public static Optional<UUID> parseVersion7(String text) {
        return parse(text).filter(id -> id.version() == VERSION && id.variant() == 2);
    }
}
