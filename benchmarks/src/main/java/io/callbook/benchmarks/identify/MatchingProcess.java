package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.MatchingJvm;
import io.callbook.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Starts matching-service with a journal of its own. */
final class MatchingProcess {
    private MatchingProcess() {}

    /**
     * Starts it.
     *
     * @param storePort the gRPC port of its contact-service
     */
    static ServiceProcess start(IdentifyPlan plan, BenchmarkAccess access, int storePort)
            throws IOException {
        Path journal = plan.logFolder().resolve("journal");
        delete(journal);
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put("CALLBOOK_CONTACTS_HOST", "127.0.0.1");
        settings.put("CALLBOOK_CONTACTS_PORT", String.valueOf(storePort));
        settings.put("CALLBOOK_MATCHING_JOURNAL_FOLDER", journal.toString());
        return ServiceProcess.start(
                "matching-service",
                plan.packages().matching(),
                MatchingJvm.OPTIONS,
                settings,
                plan.logFolder());
    }

    /** What the run before left: calls that its store did not take would be brought to this one. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
