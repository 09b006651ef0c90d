package io.callbook.benchmarks.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench store}. */
@Command(
        name = "store",
        description =
                "Takes contacts in, reads and finds them, beside PostgreSQL's COPY on the same"
                        + " server.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class StoreCommand implements Callable<Integer> {
    @Option(names = "--contacts", description = "How many contacts are taken in.")
    private int contacts = 1_000_000;

    @Option(
            names = "--rounds",
            description = "In how many parts; in each, both the store and COPY have their turn.")
    private int rounds = 4;

    @Option(names = "--streams", description = "Streams of the ingest at once.")
    private int streams = 4;

    @Option(names = "--chunk", description = "Records in one request of the ingest.")
    private int chunk = 150;

    @Option(names = "--window", description = "Requests of a stream that wait at once.")
    private int window = 2;

    @Option(
            names = "--warmup",
            description = "Contacts that both sides take in before, in another account.")
    private int warmup = 50_000;

    @Option(names = "--readers", description = "Readers of the feed.")
    private int readers = 10;

    @Option(names = "--feed-contacts", description = "Taken in while the feed is measured.")
    private int feedContacts = 100_000;

    @Option(names = "--searches", description = "Reads and searches that are asked.")
    private int searches = 20_000;

    @Option(names = "--callers", description = "How many search at once.")
    private int callers = 2;

    @Option(names = "--postgres", description = "A further setting of the server, as NAME=VALUE.")
    private Map<String, String> postgres = Map.of();

    @Option(names = "--jvm", description = "A further option of the service's JVM.")
    private List<String> jvm = List.of();

    @Option(names = "--json-out", description = "Where the result goes.")
    private Path jsonOut = Path.of("target/bench/store.json");

    @Option(names = "--contact-service", description = "The packaged contact-service.")
    private Path service = Path.of("contact-service/target/quarkus-app/quarkus-run.jar");

    StoreCommand() {}

    @Override
    public Integer call() throws Exception {
        StorePlan plan =
                new StorePlan(
                        contacts,
                        rounds,
                        streams,
                        chunk,
                        window,
                        warmup,
                        readers,
                        feedContacts,
                        searches,
                        callers,
                        postgres,
                        jvm,
                        jsonOut,
                        service);
        StoreReport report = new StoreBenchmark(plan).run();
        System.out.println();
        System.out.print(report.table());
        report.write(jsonOut);
        System.out.println("Written to " + jsonOut);
        return report.wrongAnswers().isEmpty()
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }
}
