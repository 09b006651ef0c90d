package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the store runs to its end, with right answers, however small it is. */
class StoreBenchIT {
    @Test
    void aSmallRunMeasuresEverything(@TempDir Path folder) throws Exception {
        Path root = Path.of(System.getProperty("callbook.root"));
        Path json = folder.resolve("store.json");

        CommandResult result =
                new CommandLine(root, folder, Map.of("CALLBOOK_BUILD", "never"))
                        .run(
                                "bench",
                                "store",
                                "--contacts=1000",
                                "--rounds=1",
                                "--warmup=100",
                                // Enough probes: a single one is often seen before its answer.
                                "--feed-contacts=5000",
                                "--readers=2",
                                "--searches=200",
                                "--json-out=" + json);

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(result.output()).contains("ratio to COPY", "feed delay p99", "peak memory");
        JsonNode measured = JsonMapper.builder().build().readTree(json.toFile());
        for (String key :
                List.of(
                        "contactsPerSecond",
                        "copyContactsPerSecond",
                        "ratioToCopy",
                        "snapshotRatioToCopyOut",
                        "feedP99Millis",
                        "searchP99Millis",
                        "maxResidentMegabytes")) {
            assertThat(measured.get(key).doubleValue()).as(key).isPositive();
        }
        assertThat(measured.get("wrongAnswers")).isEmpty();
    }
}
