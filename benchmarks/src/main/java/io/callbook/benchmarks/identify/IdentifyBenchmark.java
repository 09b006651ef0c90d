package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Connections;
import io.callbook.benchmarks.lookup.LookupProcess;
import io.callbook.benchmarks.lookup.LookupTimes;
import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.Metrics;
import io.callbook.benchmarks.process.ServiceProcess;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.benchmarks.synthetic.SyntheticStore;
import io.grpc.ClientInterceptor;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures one thing after the other. */
final class IdentifyBenchmark {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int FILL_FLOOR_PER_SECOND = 5000;

    private final IdentifyPlan plan;
    private final IdentifyReport report;

    IdentifyBenchmark(IdentifyPlan plan, IdentifyReport report) {
        this.plan = plan;
        this.report = report;
    }

    void run() throws IOException, SQLException, InterruptedException {
        BenchmarkAccess access = BenchmarkAccess.create();
        if (plan.has(Part.LOOKUP)) {
            lookUp();
        }
        knownCallers(access);
        if (plan.has(Part.REDIS)) {
            RedisBaseline.measure(plan).ifPresent(value -> report.put(Measure.REDIS, value));
        }
        if (plan.has(Part.MISS) || plan.has(Part.VISIBILITY)) {
            new WithRealStore(plan, access).measure(report);
        }
    }

    private void lookUp() throws IOException, InterruptedException {
        System.out.printf("Looking up in an index of %,d contacts%n", plan.contacts());
        LookupTimes times = LookupProcess.measure(plan.packages().matching(), plan.contacts());
        report.put(Measure.LOOKUP, times.containsNanos());
        report.put(Measure.FIND, times.findNanos());
    }

    private void knownCallers(BenchmarkAccess access)
            throws IOException, SQLException, InterruptedException {
        try (SyntheticStore store = SyntheticStore.start(plan.contacts());
                ServiceProcess matching = MatchingProcess.start(plan, access, store.port());
                Metrics metrics = new Metrics(matching.httpPort())) {
            System.out.printf("Filling the index with %,d contacts%n", plan.contacts());
            matching.await(fillLimit(), metrics::isReady);
            double fillSeconds = secondsSince(store.firstMessageNanos());
            report.put(Measure.FILL, plan.contacts() / fillSeconds);
            size(metrics);
            besideBaselines(matching, access);
        }
    }

    private void size(Metrics metrics) throws IOException {
        double entries = metrics.sum("callbook_index_entries");
        report.put(Measure.ENTRIES, entries);
        report.put(Measure.BYTES, metrics.sum("callbook_index_bytes") / entries);
        report.put(Measure.TABLE_BYTES, metrics.sum("callbook_index_table_bytes") / entries);
    }

    private void besideBaselines(ServiceProcess matching, BenchmarkAccess access)
            throws IOException, SQLException, InterruptedException {
        try (SelectService select =
                        plan.has(Part.SELECT) ? SelectService.start(plan, access) : null;
                ServiceProcess echo = Baselines.echo(plan, access)) {
            echo.await(START_LIMIT, () -> Baselines.accepts(echo.grpcPort()));
            ServiceProcess selecting = select == null ? null : select.process();
            if (selecting != null) {
                selecting.await(START_LIMIT, () -> Baselines.accepts(selecting.grpcPort()));
            }
            try (Connections toMatching = connect(matching, access);
                    Connections toEcho = connect(echo, access);
                    Connections toSelect = selecting == null ? null : connect(selecting, access)) {
                new KnownCallers(plan, toMatching, toEcho, toSelect).measure(report);
            }
        }
    }

    private Connections connect(ServiceProcess service, BenchmarkAccess access) {
        List<ClientInterceptor> bearer = List.of(access.bearer("calls", SyntheticContacts.ACCOUNT));
        return Connections.to(service.grpcPort(), plan.load().connections(), bearer);
    }

    private Duration fillLimit() {
        return START_LIMIT.plusSeconds(plan.contacts() / FILL_FLOOR_PER_SECOND);
    }

    private static double secondsSince(long nanos) {
        return (double) (System.nanoTime() - nanos) / TimeUnit.SECONDS.toNanos(1);
    }
}
