package io.callbook.benchmarks.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyReportTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final IdentifyReport report = new IdentifyReport();

    private void measureSomething() {
        report.put(Measure.IDENTIFY, 60_000);
        report.put(Measure.ECHO, 80_000);
        report.put(Measure.SELECT, 15_000);
        report.putRatio(Measure.RATIO_TO_ECHO, Measure.IDENTIFY, Measure.ECHO);
        report.putRatio(Measure.RATIO_TO_SELECT, Measure.IDENTIFY, Measure.SELECT);
        report.put(Measure.ENTRIES, 10_000_000);
        report.put(Measure.TABLE_BYTES, 40);
        report.put(Measure.BYTES, 100.5);
        report.put(Measure.LOOKUP, 150);
        report.put(Measure.VISIBILITY_P999, 999);
    }

    @Test
    void theTableSaysWhichLimitsWereMissed() {
        measureSomething();

        assertThat(report.table())
                .contains("0.75 (at least 0.85: MISSED)")
                .contains("4.00 (at least 4.00: kept)")
                .contains("40.00 (at most 40: kept)")
                .contains("100.50 (at most 100: MISSED)")
                .contains("150.00 (at most 150: kept)")
                .contains("999.00 (at most 1,000: kept)");
    }

    @Test
    void aLimitThatNobodyLookedAtIsNotCalledKept() {
        assertThat(report.table())
                .contains("- (at most 25: not measured)")
                .contains("- (at least 200,000: not measured)")
                .contains("- (at most 1.20: not measured)")
                .contains("- (at most 5.00: not measured)")
                .doesNotContain("kept");
        assertThatThrownBy(() -> report.get(Measure.ECHO)).hasMessageContaining("ECHO");
    }

    @Test
    void theFileHasTheKeysThatOthersRead(@TempDir Path folder) throws Exception {
        measureSomething();
        Path file = folder.resolve("deeper/identify.json");

        report.write(file);

        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "requestsPerSecond",
                        "echoRequestsPerSecond",
                        "ratioToEcho",
                        "selectRequestsPerSecond",
                        "ratioToSelect",
                        "p50Micros",
                        "p99Micros",
                        "p999Micros",
                        "bytesPerEntry",
                        "tableBytesPerEntry",
                        "entries",
                        "fillPerSecond",
                        "lookupNanos",
                        "visibilityP999Millis");
        assertThat(json.get("ratioToEcho").doubleValue()).isCloseTo(0.75, EXACT);
        assertThat(json.get("entries").isIntegralNumber()).isTrue();
        assertThat(json.get("missP99Millis").isNull()).isTrue();
    }
}
