package io.callbook.sandbox.salesforce.limits;

import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts API requests against the org's daily limit. */
public final class ApiUsage {
    private final int configuredLimit;
    private final InstantSource clock;
    private int limit;
    private int used;
    private LocalDate day;

    public ApiUsage(int limit, InstantSource clock) {
        this.configuredLimit = limit;
        this.limit = limit;
        this.clock = clock;
        this.day = today();
    }

    /** Used and limit at one moment. */
    public record Usage(int used, int limit) {
        int remaining() {
            return Math.max(0, limit - used);
        }

        /** The header that each API answer carries. */
        String header() {
            return "api-usage=" + used + "/" + limit;
        }
    }

    /**
     * Counts one request.
     *
     * @throws SalesforceException if none was left
     */
    synchronized void count() {
        startDay();
        if (used >= limit) {
            throw SalesforceException.requestLimitExceeded();
        }
        used++;
    }

    /** How much is used now. */
    public synchronized Usage usage() {
        startDay();
        return new Usage(used, limit);
    }

    /** Lets only so many more requests through. */
    public synchronized void limitRemaining(int requests) {
        startDay();
        limit = used + requests;
    }

    /** Goes back to the configured limit. */
    public synchronized void restoreLimit() {
        limit = configuredLimit;
    }

    private void startDay() {
        if (!day.equals(today())) {
            day = today();
            used = 0;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(clock.millis()), ZoneOffset.UTC);
    }
}
