package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Round;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Sums the rounds of both services up. */
final class Turns {
    private static final int DIGITS = 3;

    private final Histogram identifyNanos = new Histogram(DIGITS);
    private long identifyRequests;
    private long echoRequests;
    private Duration identifyTime = Duration.ZERO;
    private Duration echoTime = Duration.ZERO;

    void addIdentify(Round round) {
        identifyRequests += round.requests();
        identifyTime = identifyTime.plus(round.time());
        identifyNanos.add(round.nanos());
    }

    void addEcho(Round round) {
        echoRequests += round.requests();
        echoTime = echoTime.plus(round.time());
    }

    double identifyPerSecond() {
        return perSecond(identifyRequests, identifyTime);
    }

    double echoPerSecond() {
        return perSecond(echoRequests, echoTime);
    }

    double micros(double percentile) {
        return identifyNanos.getValueAtPercentile(percentile) / 1000.0;
    }

    private static double perSecond(long requests, Duration time) {
        return requests / ((double) time.toNanos() / TimeUnit.SECONDS.toNanos(1));
    }
}
