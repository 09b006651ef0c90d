package io.callbook.sandbox.salesforce.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the API writes them: milliseconds, and an offset without a colon. */
public final class SalesforceDates {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private SalesforceDates() {}

    /** The instant, as in {@code 2011-07-07T00:37:00.000+0000}. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
