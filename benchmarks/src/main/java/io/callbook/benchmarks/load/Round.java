package io.callbook.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one round measured.
 *
 * @param requests completed in time
 * @param time how long the round was
 * @param nanos the latencies
 */
public record Round(long requests, Duration time, Histogram nanos) {}
