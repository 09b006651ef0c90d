package io.callbook.gateway.capture;

import io.callbook.gateway.replica.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the reading of an object type stands.
 *
 * @param key which stream
 * @param cursor the connector's; empty at the start
 * @param fields the fields that are read
 * @param phase whether the enumeration is complete
 * @param enumeration counts the enumerations from the start
 * @param captured records read in this enumeration
 * @param estimatedTotal about how many there are, if the CRM told
 * @param changeSeq the last change sequence given
 * @param token whoever holds an older one can no longer write
 * @param caughtUpAt everything that the source had at this time was read
 */
public record CaptureStream(
        StreamKey key,
        String cursor,
        List<String> fields,
        Phase phase,
        long enumeration,
        long captured,
        OptionalLong estimatedTotal,
        long changeSeq,
        long token,
        Optional<Instant> caughtUpAt) {
    /** Copies the fields. */
    public CaptureStream {
        fields = List.copyOf(fields);
    }

    /** What the reading is about. */
    public enum Phase {
        /** Everything there is. */
        ENUMERATING,
        /** What changed since. */
        FOLLOWING
    }
}
