package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Connections;
import io.callbook.benchmarks.load.PacedLoop;
import io.callbook.benchmarks.load.PacedRound;
import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.Metrics;
import io.callbook.benchmarks.process.ServiceProcess;
import io.callbook.benchmarks.process.StoreChannel;
import io.callbook.benchmarks.process.StoreDatabase;
import io.callbook.benchmarks.process.StoreService;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;

/** New callers and changed contacts: matching-service, contact-service and a durable PostgreSQL. */
final class WithRealStore {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** At so few calls a second it takes long until the services' code is compiled. */
    private static final long MISS_WARMUP = 12;

    private final IdentifyPlan plan;
    private final BenchmarkAccess access;

    WithRealStore(IdentifyPlan plan, BenchmarkAccess access) {
        this.plan = plan;
        this.access = access;
    }

    void measure(IdentifyReport report) throws IOException, SQLException, InterruptedException {
        System.out.println("Starting PostgreSQL, durable, contact-service and matching-service");
        try (StoreDatabase database = StoreDatabase.start(Map.of());
                ServiceProcess store =
                        StoreService.start(
                                plan.packages().store(),
                                List.of(),
                                database,
                                access,
                                plan.logFolder());
                Metrics storeHealth = new Metrics(store.httpPort())) {
            store.await(START_LIMIT, storeHealth::isReady);
            ManagedChannel channel = StoreChannel.to(store.grpcPort(), access.bearer("operator"));
            try {
                StoreService.createAccount(channel, SyntheticContacts.ACCOUNT);
                measure(report, channel, store.grpcPort());
            } finally {
                channel.shutdownNow();
            }
        }
    }

    private void measure(IdentifyReport report, ManagedChannel store, int storePort)
            throws IOException, InterruptedException {
        try (ServiceProcess matching = MatchingProcess.start(plan, access, storePort);
                Metrics health = new Metrics(matching.httpPort());
                Connections connections =
                        Connections.to(
                                matching.grpcPort(),
                                plan.load().connections(),
                                List.of(access.bearer("calls", SyntheticContacts.ACCOUNT)))) {
            matching.await(START_LIMIT, health::isReady);
            if (plan.has(Part.MISS)) {
                misses(report, connections);
            }
            if (plan.has(Part.VISIBILITY)) {
                visibility(report, store, connections);
            }
        }
    }

    private void misses(IdentifyReport report, Connections connections)
            throws InterruptedException {
        IdentifyPlan.Paces paces = plan.paces();
        System.out.printf(
                "%,d new callers/s for %d s%n", paces.missesPerSecond(), paces.missSeconds());
        LongAdder deferred = new LongAdder();
        PacedLoop<?, ?> loop =
                new PacedLoop<>(
                        new MissExchange(new AtomicInteger(), deferred),
                        connections,
                        paces.missesPerSecond());
        loop.run(Duration.ofSeconds(Math.max(1, MISS_WARMUP * plan.load().warmup())), 0);
        deferred.reset();
        PacedRound round = loop.run(Duration.ofSeconds(paces.missSeconds()), 0);
        report.put(Measure.MISS_P50, millis(round.nanosFromDue(), 50));
        report.put(Measure.MISS_P99, millis(round.nanosFromDue(), 99));
        report.put(Measure.MISS_DEFERRED, deferred.intValue());
    }

    private void visibility(IdentifyReport report, ManagedChannel store, Connections connections)
            throws InterruptedException {
        IdentifyPlan.Paces paces = plan.paces();
        System.out.printf(
                "%,d changes/s for %d s%n", paces.changesPerSecond(), paces.visibilitySeconds());
        Visibility visibility = new Visibility(store, connections, paces.changesPerSecond());
        visibility.run(Duration.ofSeconds(Math.max(1, plan.load().warmup())));
        Visibility.Seen seen = visibility.run(Duration.ofSeconds(paces.visibilitySeconds()));
        report.put(Measure.CHANGES, seen.changesPerSecond());
        report.put(Measure.VISIBILITY_P50, millis(seen.nanos(), 50));
        report.put(Measure.VISIBILITY_P999, millis(seen.nanos(), 99.9));
    }

    private static double millis(Histogram nanos, double percentile) {
        return (double) nanos.getValueAtPercentile(percentile) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
