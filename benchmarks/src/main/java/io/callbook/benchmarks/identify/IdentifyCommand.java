package io.callbook.benchmarks.identify;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench identify}. */
@Command(
        name = "identify",
        description = "Identifies callers, beside an echo and a SELECT behind the same server.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class IdentifyCommand implements Callable<Integer> {
    private static final int MINUTE = 60;

    @Option(names = "--entries", description = "How many numbers the index holds.")
    private int entries = 10_000_000;

    @Option(names = "--connections", description = "Over how many connections.")
    private int connections = 4;

    @Option(names = "--in-flight", description = "How many calls are under way at once.")
    private int inFlight = 64;

    @Option(names = "--seconds", description = "How long each of the services is measured.")
    private int seconds = 30;

    @Option(names = "--warmup", description = "How long each is warmed up before, in seconds.")
    private int warmup = 5;

    @Option(names = "--paced-rate", description = "Known callers a second at the fixed pace.")
    private int pacedRate = 5_000;

    @Option(names = "--minutes", description = "How long half load goes on; 0.2 will do, too.")
    private double minutes = 5;

    @Option(names = "--miss-rate", description = "New callers a second.")
    private int missRate = 200;

    @Option(names = "--miss-seconds", description = "How long new callers call.")
    private int missSeconds = 60;

    @Option(names = "--change-rate", description = "Changed contacts a second.")
    private int changeRate = 1_000;

    @Option(names = "--visibility-seconds", description = "How long contacts change.")
    private int visibilitySeconds = 60;

    @Option(
            names = "--select-connections",
            description = "The SELECT's connections to the database.")
    private int selectConnections = 20;

    @Option(
            names = "--without",
            split = ",",
            description = "What to leave out, of: ${COMPLETION-CANDIDATES}.")
    private Set<Part> without = EnumSet.noneOf(Part.class);

    @Option(names = "--json-out", description = "Where the result goes.")
    private Path jsonOut = Path.of("target/bench/identify.json");

    @Option(names = "--matching", description = "The packaged matching-service.")
    private Path matching = Path.of("matching-service/target/quarkus-app/quarkus-run.jar");

    @Option(names = "--baseline", description = "The packaged baselines.")
    private Path baseline = Path.of("benchmarks/target/quarkus-app/quarkus-run.jar");

    @Option(names = "--contact-service", description = "The packaged contact-service.")
    private Path store = Path.of("contact-service/target/quarkus-app/quarkus-run.jar");

    IdentifyCommand() {}

    @Override
    public Integer call() throws Exception {
        IdentifyReport report = new IdentifyReport();
        try {
            new IdentifyBenchmark(plan(), report).run();
        } finally {
            // What was measured before something went wrong is worth keeping, too.
            System.out.println();
            System.out.print(report.table());
            report.write(jsonOut);
            System.out.println("Written to " + jsonOut);
        }
        return 0;
    }

    private IdentifyPlan plan() {
        return new IdentifyPlan(
                entries,
                new IdentifyPlan.Load(connections, inFlight, seconds, warmup),
                new IdentifyPlan.Paces(
                        pacedRate,
                        (int) Math.round(minutes * MINUTE),
                        missRate,
                        missSeconds,
                        changeRate,
                        visibilitySeconds),
                selectConnections,
                without,
                jsonOut,
                new IdentifyPlan.Packages(matching, baseline, store));
    }
}
