package io.callbook.benchmarks.identify;

/** What can be left out. */
enum Part {
    /** The look-up in a JVM of its own. */
    LOOKUP,
    /** The SELECT behind the same server. */
    SELECT,
    /** {@code redis-benchmark}. */
    REDIS,
    /** The fixed pace beside the echo. */
    PACED,
    /** Half load. */
    HALF_LOAD,
    /** Callers whose calls are recorded. */
    RECORDED,
    /** New callers, with a real store. */
    MISS,
    /** Changes until they are seen, with a real store. */
    VISIBILITY
}
