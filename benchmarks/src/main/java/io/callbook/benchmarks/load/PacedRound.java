package io.callbook.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one round of calls at a fixed pace measured.
 *
 * @param requests all of them, each answered rightly
 * @param time from the first request to the last answer
 * @param nanosFromDue from when each call was due, so that a server's pause counts for all calls
 *     that it held up
 * @param nanosFromSent from when each call was really sent: without the sender's own delay
 */
public record PacedRound(
        long requests, Duration time, Histogram nanosFromDue, Histogram nanosFromSent) {}
