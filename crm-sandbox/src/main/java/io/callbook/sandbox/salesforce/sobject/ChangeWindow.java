package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.wire.SalesforceDates;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question for updated or deleted records covers, in whole minutes.
 *
 * @param start included
 * @param end not included, never in the future
 */
record ChangeWindow(Instant start, Instant end) {
    static ChangeWindow of(
            @Nullable String start, @Nullable String end, Duration longestBack, Instant now) {
        Instant from = minute("start", start);
        Instant to = minute("end", end);
        if (!from.isBefore(to)) {
            throw invalid("endDate must be at least one minute greater than startDate");
        }
        if (from.isBefore(now.minus(longestBack).truncatedTo(ChronoUnit.MINUTES))) {
            throw invalid(
                    "startDate cannot be more than %d days ago".formatted(longestBack.toDays()));
        }
        Instant thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
        return new ChangeWindow(from, to.isAfter(thisMinute) ? thisMinute : to);
    }

    private static Instant minute(String name, @Nullable String text) {
        if (text == null) {
            throw SalesforceException.badRequest(
                    "MISSING_ARGUMENT", "Required parameter '" + name + "' not provided");
        }
        try {
            Instant instant = SalesforceDates.parse(text);
            return instant.truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            throw SalesforceException.badRequest(
                    "INVALID_REPLICATION_DATE",
                    "'%s' is not a date and time such as 2024-05-01T12:00:00+00:00 (is the plus"
                                    .formatted(text)
                            + " URL-encoded?)");
        }
    }

    private static SalesforceException invalid(String message) {
        return SalesforceException.badRequest("INVALID_REPLICATION_DATE", message);
    }

    /** The records whose last write lies in the window. */
    Stream<SObjectRecord> records(RecordReader reader, SObjectType type) {
        return reader.stamped(type, start.toEpochMilli(), end.toEpochMilli() - 1).stream();
    }
}
