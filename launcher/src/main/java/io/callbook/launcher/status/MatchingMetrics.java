package io.callbook.launcher.status;

import io.callbook.launcher.console.Console;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads what matching-service measures of itself. */
final class MatchingMetrics {
    private static final Pattern LAG =
            Pattern.compile(
                    "^callbook_feed_lag_seconds(?:\\{[^}]*})? ([0-9.eE+-]+)", Pattern.MULTILINE);

    private MatchingMetrics() {}

    /** The largest lag of any account that is in memory. */
    static String lag(String metrics) {
        OptionalDouble largest =
                LAG.matcher(metrics).results().mapToDouble(MatchingMetrics::seconds).max();
        return largest.isPresent()
                ? Console.readable(Duration.ofMillis(Math.round(largest.getAsDouble() * 1000)))
                : "no account loaded";
    }

    private static double seconds(java.util.regex.MatchResult line) {
        return Double.parseDouble(line.group(1));
    }
}
