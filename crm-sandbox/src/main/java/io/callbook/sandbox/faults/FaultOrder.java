package io.callbook.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The faults asked for; what is left out stays as it is.
 *
 * @param path latency, failures and lost answers concern only addresses that contain this
 * @param latencyMillis how long each request waits before anything happens to it
 * @param failNext requests that fail before anything is done
 * @param resetNext how many requests are carried out and then get no answer: the connection closes
 * @param rateLimit how many more requests the API limit allows
 * @param pageSize the most rows in a page of a result
 * @param expireTokens whether all access tokens expire now
 * @param closeResults whether clients lose the results they are paging through now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultOrder(
        @Nullable String path,
        @Nullable Integer latencyMillis,
        @Nullable Failures failNext,
        @Nullable Integer resetNext,
        @Nullable Integer rateLimit,
        @Nullable Integer pageSize,
        @Nullable Boolean expireTokens,
        @Nullable Boolean closeResults) {
    private static final int LONGEST_LATENCY_MILLIS = 600_000;
    private static final int LARGEST_PAGE = 2000;

    public FaultOrder {
        check("latencyMillis", latencyMillis, 0, LONGEST_LATENCY_MILLIS);
        check("resetNext", resetNext, 0, Integer.MAX_VALUE);
        check("rateLimit", rateLimit, 0, Integer.MAX_VALUE);
        check("pageSize", pageSize, 1, LARGEST_PAGE);
    }

    /** How many requests fail, and with which status. */
    public record Failures(int count, int status) {
        private static final int LOWEST_STATUS = 400;
        private static final int HIGHEST_STATUS = 599;

        public Failures {
            check("failNext.count", count, 0, Integer.MAX_VALUE);
            check("failNext.status", status, LOWEST_STATUS, HIGHEST_STATUS);
        }
    }

    private static void check(String name, @Nullable Integer value, int lowest, int highest) {
        if (value != null && (value < lowest || value > highest)) {
            throw new IllegalArgumentException(
                    "%s must be between %d and %d".formatted(name, lowest, highest));
        }
    }
}
