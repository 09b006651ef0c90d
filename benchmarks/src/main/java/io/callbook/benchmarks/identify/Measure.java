package io.callbook.benchmarks.identify;

import java.util.Locale;

/** Everything that can be measured: its key in the file, its line in the table, its limit. */
enum Measure {
    /** Callers identified. */
    IDENTIFY("requestsPerSecond", "identify", "requests/s"),
    ECHO("echoRequestsPerSecond", "echo, same server", "requests/s"),
    RATIO_TO_ECHO("ratioToEcho", "ratio to echo", Bound.AT_LEAST, 0.85),
    SELECT("selectRequestsPerSecond", "SELECT, same server", "requests/s"),
    RATIO_TO_SELECT("ratioToSelect", "ratio to SELECT", Bound.AT_LEAST, 4),
    REDIS("redisRequestsPerSecond", "redis-benchmark GET", "requests/s"),
    RECORDED("recordedRequestsPerSecond", "identify, calls recorded", "requests/s"),
    P50("p50Micros", "latency p50, full load", "µs"),
    P99("p99Micros", "latency p99, full load", "µs"),
    P999("p999Micros", "latency p99.9, full load", "µs"),
    /** At a fixed pace, from when a call was sent. */
    PACED_P50("pacedP50Micros", "p50 at a fixed pace", "µs"),
    PACED_ECHO_P50("pacedEchoP50Micros", "p50 of echo, same pace", "µs"),
    PACED_RATIO("pacedP50RatioToEcho", "ratio of the p50s", Bound.AT_MOST, 1.2),
    HALF_RATE("halfLoadRequestsPerSecond", "half load", "requests/s"),
    /** At half load, from when a call was due. */
    HALF_P99("halfLoadP99Micros", "p99 at half load", "µs"),
    HALF_P999("halfLoadP999Micros", "p99.9 at half load", "µs"),
    HALF_RATIO("halfLoadP999ToP99", "p99.9 / p99, half load", Bound.AT_MOST, 5),
    ENTRIES("entries", "entries", "numbers"),
    TABLE_BYTES("tableBytesPerEntry", "table, bytes/entry", Bound.AT_MOST, 40),
    BYTES("bytesPerEntry", "memory, bytes/entry", Bound.AT_MOST, 100),
    FILL("fillPerSecond", "fill, contacts/s", Bound.AT_LEAST, 200_000),
    LOOKUP("lookupNanos", "look-up of a number, ns", Bound.AT_MOST, 150),
    FIND("findNanos", "with the record copied", "ns"),
    MISS_P50("missP50Millis", "new caller p50", "ms"),
    MISS_P99("missP99Millis", "new caller p99, ms", Bound.AT_MOST, 25),
    MISS_DEFERRED("missDeferred", "of them deferred", Bound.AT_MOST, 0),
    CHANGES("visibilityChangesPerSecond", "changes", "changes/s"),
    VISIBILITY_P50("visibilityP50Millis", "change seen p50", "ms"),
    VISIBILITY_P999("visibilityP999Millis", "change seen p99.9, ms", Bound.AT_MOST, 1000);

    private final String key;
    private final String label;
    private final String unit;
    private final Bound bound;
    private final double limit;

    Measure(String key, String label, String unit) {
        this(key, label, unit, Bound.NONE, 0);
    }

    Measure(String key, String label, Bound bound, double limit) {
        this(key, label, "", bound, limit);
    }

    Measure(String key, String label, String unit, Bound bound, double limit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.bound = bound;
        this.limit = limit;
    }

    String key() {
        return key;
    }

    String row(double value) {
        String remark = bound == Bound.NONE ? unit : judged(keeps(value) ? "kept" : "MISSED");
        return String.format(Locale.ROOT, "%-26s %,16.2f %s%n", label, value, remark);
    }

    /** The line of what was left out; a limit that nobody looked at was not kept. */
    String missingRow() {
        String remark = bound == Bound.NONE ? "" : judged("not measured");
        return String.format(Locale.ROOT, "%-26s %16s %s%n", label, "-", remark);
    }

    private boolean keeps(double value) {
        return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
    }

    private String judged(String verdict) {
        String number = String.format(Locale.ROOT, limit < 10 ? "%,.2f" : "%,.0f", limit);
        String side = bound == Bound.AT_LEAST ? "at least" : "at most";
        return "(" + side + " " + number + ": " + verdict + ")";
    }

    private enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST
    }
}
