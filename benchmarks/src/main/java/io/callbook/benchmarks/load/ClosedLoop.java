package io.callbook.benchmarks.load;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of calls in flight: as soon as one is answered the next one is sent, from the
 * network thread. A wrong answer or an error ends the round with an exception.
 */
public final class ClosedLoop<Q, A> {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final long HIGHEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int DIGITS = 3;

    private final Exchange<Q, A> exchange;
    private final Connections connections;
    private final int inFlight;

    /** A loop; rounds must follow one another. */
    public ClosedLoop(Exchange<Q, A> exchange, Connections connections, int inFlight) {
        this.exchange = exchange;
        this.connections = connections;
        this.inFlight = inFlight;
    }

    /** One round. */
    public Round run(Duration duration, long seed) throws InterruptedException {
        Running running = new Running(duration);
        SplittableRandom seeds = new SplittableRandom(seed);
        long start = System.nanoTime();
        for (int slot = 0; slot < inFlight; slot++) {
            new Slot(running, connections.ofSlot(slot), seeds.split()).next();
        }
        if (!running.ended.await(duration.plus(CALL_LIMIT).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Calls are still unanswered after the round");
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Throwable failure = running.failure.get();
        if (failure != null) {
            throw new IllegalStateException("A call failed: " + failure.getMessage(), failure);
        }
        Histogram nanos = running.recorder.getIntervalHistogram();
        return new Round(running.completed.sum(), time, nanos);
    }

    private final class Running {
        private final Recorder recorder = new Recorder(HIGHEST_NANOS, DIGITS);
        private final LongAdder completed = new LongAdder();
        private final CountDownLatch ended = new CountDownLatch(inFlight);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final long end;

        Running(Duration duration) {
            end = System.nanoTime() + duration.toNanos();
        }

        boolean goesOn() {
            return failure.get() == null && System.nanoTime() - end < 0;
        }
    }

    /** One call after the other. */
    private final class Slot {
        private final Running running;
        private final Channel channel;
        private final SplittableRandom random;

        Slot(Running running, Channel channel, SplittableRandom random) {
            this.running = running;
            this.channel = channel;
            this.random = random;
        }

        void next() {
            if (!running.goesOn()) {
                running.ended.countDown();
                return;
            }
            Q request = exchange.request(random);
            CallOptions options =
                    CallOptions.DEFAULT.withDeadlineAfter(
                            CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            ClientCalls.asyncUnaryCall(
                    channel.newCall(exchange.method(), options),
                    request,
                    new Answer(request, System.nanoTime()));
        }

        private final class Answer implements StreamObserver<A> {
            private final Q request;
            private final long sent;

            Answer(Q request, long sent) {
                this.request = request;
                this.sent = sent;
            }

            @Override
            public void onNext(A answer) {
                if (!exchange.isRight(request, answer)) {
                    fail(new IllegalStateException("A wrong answer: " + answer));
                }
            }

            @Override
            public void onError(Throwable failure) {
                fail(failure);
                running.ended.countDown();
            }

            @Override
            public void onCompleted() {
                running.recorder.recordValue(System.nanoTime() - sent);
                running.completed.increment();
                next();
            }

            private void fail(Throwable failure) {
                running.failure.compareAndSet(null, failure);
            }
        }
    }
}
