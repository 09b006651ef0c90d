package io.callbook.access.token;

import io.callbook.access.Identity;
import java.time.Instant;

/**
 * A token that was found valid.
 *
 * @param identity who sent it
 * @param until from when on it must be verified again
 * @param end from when on it is worth nothing
 */
record Verified(Identity identity, Instant until, Instant end) {
    boolean isFreshAt(long epochMillis) {
        return epochMillis < until.toEpochMilli();
    }

    /** The same, to be verified again later, but in no case after its end. */
    Verified until(Instant later) {
        return new Verified(identity, later.isBefore(end) ? later : end, end);
    }
}
