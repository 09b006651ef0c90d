package io.callbook.benchmarks.identify;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What was measured; the names are the keys of the JSON file.
 *
 * @param requestsPerSecond callers identified
 * @param echoRequestsPerSecond the baseline in the same run
 * @param ratioToEcho the first divided by the second
 * @param p50Micros half of the callers were identified within this time, under full load
 * @param p99Micros 99 %
 * @param p999Micros 99.9 %
 * @param bytesPerEntry the index's arrays divided by its entries
 * @param entries numbers in the index
 * @param fillPerSecond contacts taken in, from the first message of the snapshot to readiness
 */
record IdentifyReport(
        double requestsPerSecond,
        double echoRequestsPerSecond,
        double ratioToEcho,
        double p50Micros,
        double p99Micros,
        double p999Micros,
        double bytesPerEntry,
        long entries,
        double fillPerSecond) {
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
        return String.format(
                Locale.ROOT,
                """
                identify            %,12.0f requests/s
                echo, same stack    %,12.0f requests/s
                ratio to echo       %12.3f
                latency p50         %,12.0f µs
                latency p99         %,12.0f µs
                latency p99.9       %,12.0f µs
                entries             %,12d
                memory              %12.1f bytes/entry
                fill                %,12.0f contacts/s
                """,
                requestsPerSecond,
                echoRequestsPerSecond,
                ratioToEcho,
                p50Micros,
                p99Micros,
                p999Micros,
                entries,
                bytesPerEntry,
                fillPerSecond);
    }
}
