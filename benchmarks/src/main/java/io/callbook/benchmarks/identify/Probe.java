package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.CallerServiceGrpc.CallerServiceBlockingStub;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.grpc.Channel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Asks for one number until a change shows. */
final class Probe {
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FutureTask<Long> seenAfter;

    private Probe(FutureTask<Long> seenAfter) {
        this.seenAfter = seenAfter;
    }

    /** Begins to ask until this change, or a later one of the same contact, is seen. */
    static Probe start(Channel matching, int contact, int change, long sentNanos) {
        FutureTask<Long> task =
                new FutureTask<>(() -> {
                    ask(CallerServiceGrpc.newBlockingStub(matching), contact, change, sentNanos);
                    return System.nanoTime() - sentNanos;
                });
        Thread.startVirtualThread(task);
        return new Probe(task);
    }

    /** Nanoseconds until it was seen. */
    long await() throws InterruptedException {
        try {
            return seenAfter.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static void ask(
            CallerServiceBlockingStub callers, int contact, int change, long sentNanos)
            throws InterruptedException {
        IdentifyCallerRequest request =
                IdentifyCallerRequest.newBuilder()
                        .setAccountId(SyntheticContacts.ACCOUNT)
                        .setNumber(ChangeStream.number(contact))
                        .setReadOnly(true)
                        .build();
        while (ChangeStream.changeOf(callers.identifyCaller(request).getSelected().getDisplayName())
                < change) {
            if (System.nanoTime() - sentNanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("A change was never seen");
            }
            Thread.sleep(PAUSE);
        }
    }
}
