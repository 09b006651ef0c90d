package io.callbook.sandbox.salesforce.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Instants as the API writes and reads them. */
public final class SalesforceDates {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter INPUT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffset("+HH:MM", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHMM", "Z")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private SalesforceDates() {}

    /**
     * What a client wrote: the offset with or without a colon, or Z.
     *
     * @throws DateTimeException if it is no date and time with an offset
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text, INPUT).toInstant();
    }

    /**
     * The instant with milliseconds and an offset without a colon, as in {@code
     * 2011-07-07T00:37:00.000+0000}.
     */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
