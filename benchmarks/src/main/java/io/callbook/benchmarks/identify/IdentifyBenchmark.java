package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.echo.EchoExchange;
import io.callbook.benchmarks.load.ClosedLoop;
import io.callbook.benchmarks.load.Connections;
import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.Metrics;
import io.callbook.benchmarks.process.ServiceProcess;
import io.grpc.ClientInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts both services, fills the index, and drives them in turns. */
final class IdentifyBenchmark {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int FILL_FLOOR_PER_SECOND = 5000;
    private static final int ROUNDS = 5;

    private final IdentifyPlan plan;

    IdentifyBenchmark(IdentifyPlan plan) {
        this.plan = plan;
    }

    IdentifyReport run() throws IOException, InterruptedException {
        BenchmarkAccess access = BenchmarkAccess.create(plan.logFolder());
        try (SyntheticStore store = SyntheticStore.start(plan.contacts());
                ServiceProcess matching = startMatching(store, access);
                Metrics metrics = new Metrics(matching.httpPort())) {
            System.out.printf("Filling the index with %,d contacts%n", plan.contacts());
            matching.await(fillLimit(), metrics::isReady);
            double fillSeconds = secondsSince(store.firstMessageNanos());
            try (ServiceProcess echo =
                    ServiceProcess.start("echo-service", plan.echo(), Map.of(), plan.logFolder())) {
                echo.await(START_LIMIT, () -> accepts(echo.grpcPort()));
                Turns turns = drive(matching.grpcPort(), echo.grpcPort(), access);
                return report(turns, metrics, plan.contacts() / fillSeconds);
            }
        }
    }

    private ServiceProcess startMatching(SyntheticStore store, BenchmarkAccess access) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put("CALLBOOK_CONTACTS_HOST", "127.0.0.1");
        settings.put("CALLBOOK_CONTACTS_PORT", String.valueOf(store.port()));
        return ServiceProcess.start(
                "matching-service", plan.matching(), settings, plan.logFolder());
    }

    private Turns drive(int matchingPort, int echoPort, BenchmarkAccess access)
            throws InterruptedException {
        List<ClientInterceptor> bearer = List.of(access.bearer("calls", SyntheticContacts.ACCOUNT));
        try (Connections toMatching = Connections.to(matchingPort, plan.connections(), bearer);
                Connections toEcho = Connections.to(echoPort, plan.connections())) {
            ClosedLoop<?, ?> identify =
                    new ClosedLoop<>(
                            new IdentifyExchange(plan.contacts()), toMatching, plan.inFlight());
            ClosedLoop<?, ?> echo = new ClosedLoop<>(new EchoExchange(), toEcho, plan.inFlight());
            System.out.printf("Warming up for twice %d s%n", plan.warmup());
            takeTurns(identify, echo, Duration.ofSeconds(plan.warmup()), 0);
            System.out.printf("Measuring for twice %d s%n", plan.seconds());
            return takeTurns(identify, echo, Duration.ofSeconds(plan.seconds()), ROUNDS);
        }
    }

    /** Echo and identify alternate, so that whatever else the machine does meets both. */
    private static Turns takeTurns(
            ClosedLoop<?, ?> identify, ClosedLoop<?, ?> echo, Duration each, int firstSeed)
            throws InterruptedException {
        Turns turns = new Turns();
        Duration turn = each.dividedBy(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            turns.addEcho(echo.run(turn, firstSeed + round));
            turns.addIdentify(identify.run(turn, firstSeed + round));
        }
        return turns;
    }

    private static IdentifyReport report(Turns turns, Metrics metrics, double fillPerSecond)
            throws IOException {
        double entries = metrics.sum("callbook_index_entries");
        double bytes = metrics.sum("callbook_index_bytes");
        return new IdentifyReport(
                turns.identifyPerSecond(),
                turns.echoPerSecond(),
                turns.identifyPerSecond() / turns.echoPerSecond(),
                turns.micros(50),
                turns.micros(99),
                turns.micros(99.9),
                bytes / entries,
                (long) entries,
                fillPerSecond);
    }

    private Duration fillLimit() {
        return START_LIMIT.plusSeconds(plan.contacts() / FILL_FLOOR_PER_SECOND);
    }

    private static double secondsSince(long nanos) {
        return (double) (System.nanoTime() - nanos) / TimeUnit.SECONDS.toNanos(1);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
