package io.callbook.contacts.platform;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Translates times. */
public final class TimeProto {
    private TimeProto() {}

    /** The time on the wire. */
    public static Timestamp of(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
