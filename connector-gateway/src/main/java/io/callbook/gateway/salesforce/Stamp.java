package io.callbook.gateway.salesforce;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code SystemModstamp}: when Salesforce, by its own clock, last changed a record.
 *
 * @param text in UTC with milliseconds, so that the greater text is the later one
 */
record Stamp(String text) implements Comparable<Stamp> {
    /** Salesforce writes the offset without a colon. */
    private static final DateTimeFormatter WIRE =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffset("+HH:MM", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHMM", "Z")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    static Optional<Stamp> parse(String wire) {
        try {
            return Optional.of(of(OffsetDateTime.parse(wire, WIRE).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Stamp of(Instant instant) {
        return new Stamp(TEXT.format(instant.atOffset(ZoneOffset.UTC)));
    }

    Stamp minus(Duration duration) {
        return of(Instant.parse(text).minus(duration));
    }

    @Override
    public int compareTo(Stamp other) {
        return text.compareTo(other.text);
    }
}
