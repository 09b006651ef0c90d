package io.callbook.benchmarks.identify;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench identify}. */
@Command(
        name = "identify",
        description = "Identifies known callers, beside an empty echo on the same stack.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class IdentifyCommand implements Callable<Integer> {
    @Option(names = "--contacts", description = "How many contacts the index holds.")
    private int contacts = 1_000_000;

    @Option(names = "--connections", description = "Over how many connections.")
    private int connections = 4;

    @Option(names = "--in-flight", description = "How many calls are under way at once.")
    private int inFlight = 64;

    @Option(names = "--seconds", description = "How long each of the two services is measured.")
    private int seconds = 10;

    @Option(names = "--warmup", description = "How long each is warmed up before, in seconds.")
    private int warmup = 5;

    @Option(names = "--json-out", description = "Where the result goes.")
    private Path jsonOut = Path.of("target/bench/identify.json");

    @Option(names = "--matching", description = "The packaged matching-service.")
    private Path matching = Path.of("matching-service/target/quarkus-app/quarkus-run.jar");

    @Option(names = "--echo", description = "The packaged echo service.")
    private Path echo = Path.of("benchmarks/target/quarkus-app/quarkus-run.jar");

    IdentifyCommand() {}

    @Override
    public Integer call() throws Exception {
        IdentifyPlan plan =
                new IdentifyPlan(
                        contacts, connections, inFlight, seconds, warmup, jsonOut, matching, echo);
        IdentifyReport report = new IdentifyBenchmark(plan).run();
        System.out.println();
        System.out.print(report.table());
        report.write(jsonOut);
        System.out.println("Written to " + jsonOut);
        return 0;
    }
}
