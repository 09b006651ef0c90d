package io.callbook.benchmarks.store;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;

/** Sums up what was measured, turn by turn. */
final class StoreMeasures {
    private static final int DIGITS = 3;

    private final Rate ingest = new Rate();
    private final Rate copy = new Rate();
    private final Rate feedIngest = new Rate();
    private final Rate snapshot = new Rate();
    private final Rate copyOut = new Rate();
    private Histogram feedMicros = new Histogram(DIGITS);
    private Map<String, Histogram> searchMicros = new TreeMap<>();
    private Set<String> wrong = new TreeSet<>();

    void ingested(long contacts, Duration time) {
        ingest.add(contacts, time);
    }

    void copied(long contacts, Duration time) {
        copy.add(contacts, time);
    }

    void fed(long contacts, Duration time) {
        feedIngest.add(contacts, time);
    }

    void snapshot(long contacts, Duration time) {
        snapshot.add(contacts, time);
    }

    void drained(long contacts, Duration time) {
        copyOut.add(contacts, time);
    }

    void feedDelays(Histogram micros) {
        feedMicros = micros;
    }

    void searches(Map<String, Histogram> micros) {
        searchMicros = new TreeMap<>(micros);
    }

    void wrongAnswers(Set<String> kinds) {
        wrong = new TreeSet<>(kinds);
    }

    /** The kinds of searches that were answered wrongly. */
    Set<String> wrongAnswers() {
        return new TreeSet<>(wrong);
    }

    double contactsPerSecond() {
        return ingest.perSecond();
    }

    double copyContactsPerSecond() {
        return copy.perSecond();
    }

    double ratioToCopy() {
        return ingest.perSecond() / copy.perSecond();
    }

    double feedContactsPerSecond() {
        return feedIngest.perSecond();
    }

    double snapshotContactsPerSecond() {
        return snapshot.perSecond();
    }

    double copyOutContactsPerSecond() {
        return copyOut.perSecond();
    }

    double snapshotRatioToCopyOut() {
        return snapshot.perSecond() / copyOut.perSecond();
    }

    double feedMillis(double percentile) {
        return millis(feedMicros, percentile);
    }

    long feedDelaysCount() {
        return feedMicros.getTotalCount();
    }

    /** Over all kinds of searches together. */
    double searchMillis(double percentile) {
        Histogram all = new Histogram(DIGITS);
        searchMicros.values().forEach(all::add);
        return millis(all, percentile);
    }

    /** By kind of search. */
    Map<String, Double> searchMillisByKind(double percentile) {
        Map<String, Double> byKind = new TreeMap<>();
        searchMicros.forEach((kind, micros) -> byKind.put(kind, millis(micros, percentile)));
        return byKind;
    }

    String rates() {
        return String.format(
                Locale.ROOT,
                "%,.0f contacts/s, COPY %,.0f/s, ratio %.2f",
                contactsPerSecond(),
                copyContactsPerSecond(),
                ratioToCopy());
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** So many in so much time. */
    private static final class Rate {
        private long count;
        private Duration time = Duration.ZERO;

        void add(long more, Duration took) {
            count += more;
            time = time.plus(took);
        }

        double perSecond() {
            return count * 1e9 / time.toNanos();
        }
    }
}
