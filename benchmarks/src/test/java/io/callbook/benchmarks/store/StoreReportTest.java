package io.callbook.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReportTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final long MEGABYTES = 1024L * 1024;

    private final StoreMeasures measures = new StoreMeasures();

    private static StorePlan plan() {
        return new StorePlan(
                1_000,
                1,
                4,
                500,
                2,
                0,
                10,
                100,
                100,
                2,
                Map.of(),
                List.of(),
                Path.of("x.json"),
                Path.of("x.jar"));
    }

    private static Histogram micros(long... values) {
        Histogram histogram = new Histogram(3);
        for (long value : values) {
            histogram.recordValue(value);
        }
        return histogram;
    }

    private StoreReport report(long residentBytes) {
        return StoreReport.of(plan(), measures, residentBytes);
    }

    private void measureSomething() {
        measures.ingested(1_000, Duration.ofSeconds(1));
        measures.ingested(3_000, Duration.ofSeconds(3));
        measures.copied(4_000, Duration.ofSeconds(2));
        measures.fed(100, Duration.ofSeconds(1));
        measures.snapshot(1_000, Duration.ofMillis(500));
        measures.snapshot(1_000, Duration.ofMillis(1_500));
        measures.drained(4_000, Duration.ofSeconds(1));
        measures.feedDelays(micros(1_000, 2_000, 100_000));
        measures.searches(Map.of("get", micros(1_000, 1_000), "page", micros(3_000, 18_000)));
    }

    @Test
    void ratesAreAllContactsByAllTheTime() {
        measureSomething();

        StoreReport report = report(300 * MEGABYTES);

        assertThat(report.contactsPerSecond()).isCloseTo(1_000, EXACT);
        assertThat(report.copyContactsPerSecond()).isCloseTo(2_000, EXACT);
        assertThat(report.ratioToCopy()).isCloseTo(0.5, EXACT);
        assertThat(report.snapshotContactsPerSecond()).isCloseTo(1_000, EXACT);
        assertThat(report.copyOutContactsPerSecond()).isCloseTo(4_000, EXACT);
        assertThat(report.snapshotRatioToCopyOut()).isCloseTo(0.25, EXACT);
        assertThat(report.maxResidentMegabytes()).isCloseTo(300, EXACT);
    }

    @Test
    void percentilesAreInMillisecondsAndOverAllKinds() {
        measureSomething();

        StoreReport report = report(0);

        assertThat(report.feedP99Millis()).isCloseTo(100, within(0.1));
        assertThat(report.searchP50Millis()).isCloseTo(1, within(0.01));
        assertThat(report.searchP99Millis()).isCloseTo(18, within(0.05));
        assertThat(report.searchP99MillisByKind().get("get")).isCloseTo(1, within(0.01));
    }

    @Test
    void theTableSaysWhichLimitsWereMissed() {
        measureSomething();
        measures.wrongAnswers(Set.of("page"));

        String table = report(600 * MEGABYTES).table();

        assertThat(table)
                .contains("0.50 (at least 0.60: MISSED)")
                .contains("0.25 (at least 0.50: MISSED)")
                .contains("at most 250: kept")
                .contains("under 20: kept")
                .contains("below 512: MISSED")
                .contains("WRONG answers to: page");
    }

    @Test
    void theFileHasTheKeysThatOthersRead(@TempDir Path folder) throws Exception {
        measureSomething();
        Path file = folder.resolve("deeper/store.json");

        report(300 * MEGABYTES).write(file);

        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "contactsPerSecond",
                        "copyContactsPerSecond",
                        "ratioToCopy",
                        "snapshotRatioToCopyOut",
                        "feedP99Millis",
                        "searchP99Millis",
                        "maxResidentMegabytes");
        assertThat(json.get("ratioToCopy").doubleValue()).isCloseTo(0.5, EXACT);
    }
}
