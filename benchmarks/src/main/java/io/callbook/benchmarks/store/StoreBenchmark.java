package io.callbook.benchmarks.store;

import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.Metrics;
import io.callbook.benchmarks.process.ServiceProcess;
import io.callbook.benchmarks.process.StoreChannel;
import io.callbook.benchmarks.process.StoreDatabase;
import io.callbook.benchmarks.process.StoreService;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Starts a database and the service, and measures one thing after the other. */
final class StoreBenchmark {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final String ACCOUNT = "bench";
    private static final String WARM_UP = "warmup";
    private static final int SNAPSHOTS = 3;
    private static final int WARM_UPS = 2;

    private final StorePlan plan;
    private final StoreMeasures measures = new StoreMeasures();

    StoreBenchmark(StorePlan plan) {
        this.plan = plan;
    }

    StoreReport run() throws IOException, SQLException, InterruptedException {
        System.out.println("Starting PostgreSQL, durable, and contact-service");
        BenchmarkAccess access = BenchmarkAccess.create();
        try (StoreDatabase database = StoreDatabase.start(plan.postgres());
                ServiceProcess service =
                        StoreService.start(
                                plan.service(), plan.jvm(), database, access, plan.logFolder());
                Metrics metrics = new Metrics(service.httpPort())) {
            service.await(START_LIMIT, metrics::isReady);
            measure(database, () -> connect(service, access));
            return StoreReport.of(plan, measures, service.peakResidentBytes());
        }
    }

    private void measure(StoreDatabase database, Supplier<ManagedChannel> connect)
            throws IOException, SQLException, InterruptedException {
        ManagedChannel channel = connect.get();
        try {
            ContactIds ids = new ContactIds(plan.contacts());
            Ingest ingest = new Ingest(channel, plan, ids);
            PlainCopy copy = new PlainCopy(database);
            copy.createTables();
            createAccounts(channel);
            warmUp(ingest, copy, database);
            fill(ingest, copy, database);
            feed(ingest, connect);
            database.settle();
            snapshots(channel, copy, database);
            search(channel, ids);
        } finally {
            channel.shutdownNow();
        }
    }

    private static ManagedChannel connect(ServiceProcess service, BenchmarkAccess access) {
        return StoreChannel.to(service.grpcPort(), access.bearer("operator"));
    }

    private static void createAccounts(ManagedChannel channel) {
        StoreService.createAccount(channel, ACCOUNT);
        StoreService.createAccount(channel, WARM_UP);
    }

    private void warmUp(Ingest ingest, PlainCopy copy, StoreDatabase database)
            throws SQLException, InterruptedException {
        System.out.printf("Warming up with %,d contacts%n", plan.warmup());
        ingest.take(WARM_UP, 0, plan.warmup());
        copy.fill(WARM_UP, 0, plan.warmup());
        database.settle();
    }

    /** Both grow alike; who begins changes from round to round. */
    private void fill(Ingest ingest, PlainCopy copy, StoreDatabase database)
            throws SQLException, InterruptedException {
        int from = 0;
        for (int round = 1; round <= plan.rounds(); round++) {
            int to = (int) ((long) plan.contacts() * round / plan.rounds());
            for (int turn = 0; turn < 2; turn++) {
                if ((round + turn) % 2 == 0) {
                    measures.copied(to - from, copy.fill(ACCOUNT, from, to));
                } else {
                    measures.ingested(to - from, ingest.take(ACCOUNT, from, to));
                }
                database.settle();
            }
            System.out.printf("Taken in %,d of %,d: %s%n", to, plan.contacts(), measures.rates());
            from = to;
        }
    }

    private void feed(Ingest ingest, Supplier<ManagedChannel> connect) throws InterruptedException {
        System.out.printf(
                "Taking in %,d more while %d readers listen%n",
                plan.feedContacts(), plan.readers());
        int from = plan.contacts();
        Histogram micros =
                FeedDelays.measure(
                        connect,
                        ACCOUNT,
                        plan.readers(),
                        () ->
                                measures.fed(
                                        plan.feedContacts(),
                                        ingest.take(ACCOUNT, from, from + plan.feedContacts())));
        measures.feedDelays(micros);
    }

    private void snapshots(ManagedChannel channel, PlainCopy copy, StoreDatabase database)
            throws IOException, SQLException {
        long all = database.number("select count(*) from contact");
        // Before it counts, as with everything else: neither side begins cold.
        for (int i = 0; i < WARM_UPS; i++) {
            copy.drain();
            SnapshotRead.of(channel, ACCOUNT);
        }
        for (int i = 1; i <= SNAPSHOTS; i++) {
            measures.drained(all, copy.drain());
            SnapshotRead snapshot = SnapshotRead.of(channel, ACCOUNT);
            measures.snapshot(snapshot.contacts(), snapshot.time());
            System.out.printf(
                    "Snapshot %d of %d: %,d contacts in %.1f s%n",
                    i, SNAPSHOTS, snapshot.contacts(), snapshot.time().toMillis() / 1000.0);
        }
    }

    private void search(ManagedChannel channel, ContactIds ids) throws InterruptedException {
        System.out.printf(
                "Reading and searching %,d times, %d at once%n", plan.searches(), plan.callers());
        SearchMix searches = new SearchMix(channel, ACCOUNT, plan, ids);
        measures.searches(searches.run());
        measures.wrongAnswers(searches.wrong());
    }
}
