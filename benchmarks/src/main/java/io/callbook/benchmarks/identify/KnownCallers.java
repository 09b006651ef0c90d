package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.ClosedLoop;
import io.callbook.benchmarks.load.Connections;
import io.callbook.benchmarks.load.Exchange;
import io.callbook.benchmarks.load.PacedLoop;
import io.callbook.benchmarks.load.PacedRound;
import io.callbook.benchmarks.load.UnreadAnswer;
import io.callbook.matching.v1.IdentifyCallerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Known callers by matching-service, and the same requests by the baselines, in turns. */
final class KnownCallers {
    /** Many short ones: a machine that others use, too, changes its pace within seconds. */
    private static final int ROUNDS = 20;

    private static final int DIGITS = 3;
    private static final int HALF = 2;

    private final IdentifyPlan plan;
    private final Connections matching;
    private final Connections echo;
    private final @Nullable Connections select;
    private final IdentifyExchange exchange;

    KnownCallers(
            IdentifyPlan plan,
            Connections matching,
            Connections echo,
            @Nullable Connections select) {
        this.plan = plan;
        this.matching = matching;
        this.echo = echo;
        this.select = select;
        this.exchange = new IdentifyExchange(plan.contacts(), false);
    }

    void measure(IdentifyReport report) throws InterruptedException {
        closedLoops(report);
        if (plan.has(Part.PACED)) {
            paced(report);
        }
        if (plan.has(Part.HALF_LOAD)) {
            halfLoad(report);
        }
        if (plan.has(Part.RECORDED)) {
            recorded(report);
        }
    }

    private void closedLoops(IdentifyReport report) throws InterruptedException {
        List<Side> sides = new ArrayList<>();
        Side echoes = new Side(closed(new EchoExchange(exchange), echo), new RoundSum());
        Side identified = new Side(closed(exchange, matching), new RoundSum());
        sides.add(echoes);
        sides.add(identified);
        Side selected = select == null ? null : new Side(closed(exchange, select), new RoundSum());
        if (selected != null) {
            sides.add(selected);
        }
        int warmup = plan.load().warmup();
        System.out.printf("Warming up for %d s each%n", warmup);
        takeTurns(sides.stream().map(Side::aside).toList(), Duration.ofSeconds(warmup), 0);
        System.out.printf("Measuring for %d s each%n", plan.load().seconds());
        takeTurns(sides, Duration.ofSeconds(plan.load().seconds()), ROUNDS);
        report.put(Measure.IDENTIFY, identified.sum().perSecond());
        report.put(Measure.ECHO, echoes.sum().perSecond());
        report.putRatio(Measure.RATIO_TO_ECHO, Measure.IDENTIFY, Measure.ECHO);
        report.put(Measure.P50, identified.sum().micros(50));
        report.put(Measure.P99, identified.sum().micros(99));
        report.put(Measure.P999, identified.sum().micros(99.9));
        if (selected != null) {
            report.put(Measure.SELECT, selected.sum().perSecond());
            report.putRatio(Measure.RATIO_TO_SELECT, Measure.IDENTIFY, Measure.SELECT);
        }
    }

    private ClosedLoop<IdentifyCallerRequest, UnreadAnswer> closed(
            Exchange<IdentifyCallerRequest, UnreadAnswer> calls, Connections connections) {
        return new ClosedLoop<>(calls, connections, plan.load().inFlight());
    }

    /**
     * All alternate, and so does who begins, so that whatever else the machine does meets each of
     * them.
     */
    private static void takeTurns(List<Side> sides, Duration each, int firstSeed)
            throws InterruptedException {
        Duration turn = each.dividedBy(ROUNDS);
        if (turn.isZero()) {
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : round % 2 == 0 ? sides : sides.reversed()) {
                side.sum().add(side.loop().run(turn, firstSeed + round));
            }
        }
    }

    /** The sender's own delays are the same for both and would only blur the difference. */
    private void paced(IdentifyReport report) throws InterruptedException {
        int perSecond = plan.paces().perSecond();
        System.out.printf("%,d requests/s, echo and identify in turns%n", perSecond);
        PacedLoop<?, ?> identifying = new PacedLoop<>(exchange, matching, perSecond);
        PacedLoop<?, ?> echoing = new PacedLoop<>(new EchoExchange(exchange), echo, perSecond);
        Histogram identifyNanos = new Histogram(DIGITS);
        Histogram echoNanos = new Histogram(DIGITS);
        Duration turn = Duration.ofSeconds(plan.load().seconds()).dividedBy(ROUNDS);
        for (int round = -1; round < ROUNDS; round++) {
            PacedRound echoed = echoing.run(turn, round);
            PacedRound identified = identifying.run(turn, round);
            if (round >= 0) {
                echoNanos.add(echoed.nanosFromSent());
                identifyNanos.add(identified.nanosFromSent());
            }
        }
        report.put(Measure.PACED_P50, micros(identifyNanos, 50));
        report.put(Measure.PACED_ECHO_P50, micros(echoNanos, 50));
        report.putRatio(Measure.PACED_RATIO, Measure.PACED_P50, Measure.PACED_ECHO_P50);
    }

    private void halfLoad(IdentifyReport report) throws InterruptedException {
        double perSecond = report.get(Measure.IDENTIFY) / HALF;
        Duration time = Duration.ofSeconds(plan.paces().halfLoadSeconds());
        System.out.printf("Half load, %,.0f requests/s, for %d s%n", perSecond, time.toSeconds());
        PacedLoop<?, ?> loop = new PacedLoop<>(exchange, matching, perSecond);
        loop.run(Duration.ofSeconds(Math.max(1, plan.load().warmup())), 1);
        PacedRound round = loop.run(time, 2);
        double seconds = (double) round.time().toNanos() / TimeUnit.SECONDS.toNanos(1);
        report.put(Measure.HALF_RATE, round.requests() / seconds);
        report.put(Measure.HALF_P99, micros(round.nanosFromDue(), 99));
        report.put(Measure.HALF_P999, micros(round.nanosFromDue(), 99.9));
        report.putRatio(Measure.HALF_RATIO, Measure.HALF_P999, Measure.HALF_P99);
    }

    private void recorded(IdentifyReport report) throws InterruptedException {
        System.out.println("Known callers whose calls are recorded");
        RoundSum sum = new RoundSum();
        ClosedLoop<?, ?> loop = closed(new IdentifyExchange(plan.contacts(), true), matching);
        sum.add(loop.run(Duration.ofSeconds(plan.load().seconds()), 3));
        report.put(Measure.RECORDED, sum.perSecond());
    }

    private static double micros(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1000.0;
    }

    /** One service, and what it did. */
    private record Side(ClosedLoop<?, ?> loop, RoundSum sum) {
        /** The same for what does not count. */
        Side aside() {
            return new Side(loop, new RoundSum());
        }
    }
}
