package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Round;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Sums one service's rounds up. */
final class RoundSum {
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);
    private long requests;
    private Duration time = Duration.ZERO;

    void add(Round round) {
        requests += round.requests();
        time = time.plus(round.time());
        nanos.add(round.nanos());
    }

    double perSecond() {
        return requests / ((double) time.toNanos() / TimeUnit.SECONDS.toNanos(1));
    }

    double micros(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1000.0;
    }
}
