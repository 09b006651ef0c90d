package io.callbook.benchmarks.load;

import io.grpc.CallOptions;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Sends so many calls a second, whether or not earlier ones are answered (an open loop). If very
 * many are unanswered, calls are sent later than they were due; only the times from when they were
 * due tell of that. A wrong answer or an error ends the round with an exception.
 */
public final class PacedLoop<Q, A> {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final long HIGHEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int DIGITS = 3;

    /** Beyond it the load generator is busy with its unanswered calls alone, and never recovers. */
    private static final int MOST_UNANSWERED = 2_000;

    private final Exchange<Q, A> exchange;
    private final Connections connections;
    private final double perSecond;

    /** A loop; rounds must follow one another. */
    public PacedLoop(Exchange<Q, A> exchange, Connections connections, double perSecond) {
        this.exchange = exchange;
        this.connections = connections;
        this.perSecond = perSecond;
    }

    /** One round. */
    public PacedRound run(Duration duration, long seed) throws InterruptedException {
        Running running = new Running();
        long calls = Math.max(1, (long) (perSecond * duration.toNanos() / SECOND));
        SplittableRandom random = new SplittableRandom(seed);
        long start = System.nanoTime();
        for (long call = 0; call < calls && running.failure.get() == null; call++) {
            long due = start + (long) (call * SECOND / perSecond);
            waitUntil(due);
            running.send((int) (call % Integer.MAX_VALUE), exchange.request(random), due);
        }
        running.awaitAnswers();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new PacedRound(
                running.answered.sum(),
                time,
                running.fromDue.getIntervalHistogram(),
                running.fromSent.getIntervalHistogram());
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    private final class Running {
        private final Recorder fromDue = new Recorder(HIGHEST_NANOS, DIGITS);
        private final Recorder fromSent = new Recorder(HIGHEST_NANOS, DIGITS);
        private final LongAdder answered = new LongAdder();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final Semaphore room = new Semaphore(MOST_UNANSWERED);
        private long sent;

        void send(int slot, Q request, long due) throws InterruptedException {
            if (!room.tryAcquire(CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("No call is answered any more");
            }
            CallOptions options =
                    CallOptions.DEFAULT.withDeadlineAfter(
                            CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            sent++;
            ClientCalls.asyncUnaryCall(
                    connections.ofSlot(slot).newCall(exchange.method(), options),
                    request,
                    new Answer(request, due, System.nanoTime()));
        }

        void awaitAnswers() throws InterruptedException {
            long end = System.nanoTime() + 2 * CALL_LIMIT.toNanos();
            while (failure.get() == null && answered.sum() < sent) {
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException("Calls are still unanswered after the round");
                }
                Thread.sleep(1);
            }
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new IllegalStateException("A call failed: " + thrown.getMessage(), thrown);
            }
        }

        private final class Answer implements StreamObserver<A> {
            private final Q request;
            private final long due;
            private final long sent;

            Answer(Q request, long due, long sent) {
                this.request = request;
                this.due = due;
                this.sent = sent;
            }

            @Override
            public void onNext(A answer) {
                if (!exchange.isRight(request, answer)) {
                    failure.compareAndSet(
                            null, new IllegalStateException("A wrong answer: " + answer));
                }
            }

            @Override
            public void onError(Throwable thrown) {
                failure.compareAndSet(null, thrown);
                room.release();
            }

            @Override
            public void onCompleted() {
                long now = System.nanoTime();
                fromDue.recordValue(now - due);
                fromSent.recordValue(now - sent);
                answered.increment();
                room.release();
            }
        }
    }
}
