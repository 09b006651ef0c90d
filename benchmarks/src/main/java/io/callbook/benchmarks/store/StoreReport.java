package io.callbook.benchmarks.store;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was measured; the names are the keys of the JSON file.
 *
 * @param contacts how many were taken in
 * @param streams of the ingest at once
 * @param chunk records in one request
 * @param contactsPerSecond taken in by the store, with history and feed
 * @param copyContactsPerSecond by one COPY connection into plain tables of the same server
 * @param ratioToCopy the first divided by the second
 * @param snapshotContactsPerSecond read by StreamSnapshot
 * @param copyOutContactsPerSecond read by COPY of the same columns
 * @param snapshotRatioToCopyOut the first divided by the second
 * @param feedReaders who all were told everything
 * @param feedContactsPerSecond taken in meanwhile
 * @param feedP50Millis from a write's answer to a reader's receipt
 * @param feedP99Millis 99 %
 * @param searchP50Millis over the whole mix of reads and searches
 * @param searchP99Millis 99 %
 * @param searchP50MillisByKind half of each kind
 * @param searchP99MillisByKind 99 % of each kind
 * @param wrongAnswers the kinds of searches that were not answered as they should be
 * @param maxResidentMegabytes the most memory that the service ever had
 */
record StoreReport(
        long contacts,
        int streams,
        int chunk,
        double contactsPerSecond,
        double copyContactsPerSecond,
        double ratioToCopy,
        double snapshotContactsPerSecond,
        double copyOutContactsPerSecond,
        double snapshotRatioToCopyOut,
        int feedReaders,
        double feedContactsPerSecond,
        double feedP50Millis,
        double feedP99Millis,
        double searchP50Millis,
        double searchP99Millis,
        Map<String, Double> searchP50MillisByKind,
        Map<String, Double> searchP99MillisByKind,
        Set<String> wrongAnswers,
        double maxResidentMegabytes) {
    private static final double MEGABYTE = 1024 * 1024;

    static StoreReport of(StorePlan plan, StoreMeasures measures, long peakResidentBytes) {
        return new StoreReport(
                plan.contacts(),
                plan.streams(),
                plan.chunk(),
                measures.contactsPerSecond(),
                measures.copyContactsPerSecond(),
                measures.ratioToCopy(),
                measures.snapshotContactsPerSecond(),
                measures.copyOutContactsPerSecond(),
                measures.snapshotRatioToCopyOut(),
                plan.readers(),
                measures.feedContactsPerSecond(),
                measures.feedMillis(50),
                measures.feedMillis(99),
                measures.searchMillis(50),
                measures.searchMillis(99),
                measures.searchMillisByKind(50),
                measures.searchMillisByKind(99),
                measures.wrongAnswers(),
                peakResidentBytes / MEGABYTE);
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), this);
    }

    String table() {
        StringBuilder text = new StringBuilder();
        row(text, "ingest, %d streams".formatted(streams), contactsPerSecond, "contacts/s");
        row(text, "COPY into plain tables", copyContactsPerSecond, "contacts/s");
        judged(text, "ratio to COPY", ratioToCopy, ratioToCopy >= 0.6, "at least 0.60");
        row(text, "snapshot", snapshotContactsPerSecond, "contacts/s");
        row(text, "COPY to stdout", copyOutContactsPerSecond, "contacts/s");
        judged(
                text,
                "ratio to COPY",
                snapshotRatioToCopyOut,
                snapshotRatioToCopyOut >= 0.5,
                "at least 0.50");
        row(
                text,
                "ingest with %d readers".formatted(feedReaders),
                feedContactsPerSecond,
                "contacts/s");
        judged(text, "feed delay p99, ms", feedP99Millis, feedP99Millis <= 250, "at most 250");
        judged(text, "search p99, ms", searchP99Millis, searchP99Millis < 20, "under 20");
        searchP99MillisByKind.forEach((kind, millis) -> kind(text, kind, millis));
        judged(
                text,
                "peak memory, MB",
                maxResidentMegabytes,
                maxResidentMegabytes < 512,
                "below 512");
        if (!wrongAnswers.isEmpty()) {
            text.append("WRONG answers to: ").append(String.join("; ", wrongAnswers)).append('\n');
        }
        return text.toString();
    }

    private void kind(StringBuilder text, String kind, double p99) {
        Double half = searchP50MillisByKind.getOrDefault(kind, 0.0);
        row(text, "  " + kind, p99, String.format(Locale.ROOT, "(p50 %.2f)", half));
    }

    private static void row(StringBuilder text, String what, double value, String unit) {
        text.append(String.format(Locale.ROOT, "%-28s %,14.2f %s%n", what, value, unit));
    }

    private static void judged(
            StringBuilder text, String what, double value, boolean kept, String limit) {
        row(text, what, value, "(" + limit + ": " + (kept ? "kept)" : "MISSED)"));
    }
}
