package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.IngestServiceGrpc;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes contacts in as a sync does: over several streams, some chunks ahead of the answers. */
final class Ingest {
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final Channel channel;
    private final StorePlan plan;
    private final ContactIds ids;

    Ingest(Channel channel, StorePlan plan, ContactIds ids) {
        this.channel = channel;
        this.plan = plan;
        this.ids = ids;
    }

    /** Takes a range in; every contact must be a new one. */
    Duration take(String account, int from, int to) throws InterruptedException {
        Range range = new Range(account, to, new AtomicInteger(from));
        List<Sender> senders = new ArrayList<>();
        long start = System.nanoTime();
        for (int stream = 0; stream < plan.streams(); stream++) {
            Sender sender = new Sender(range);
            senders.add(sender);
            sender.open();
        }
        for (Sender sender : senders) {
            sender.awaitEnd();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What the streams divide among themselves, chunk by chunk. */
    private record Range(String account, int end, AtomicInteger next) {}

    private final class Sender implements StreamObserver<UpsertContactsResponse> {
        private final Range range;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private @Nullable StreamObserver<UpsertContactsRequest> requests;
        private int unanswered;
        private boolean complete;

        Sender(Range range) {
            this.range = range;
        }

        synchronized void open() {
            requests = IngestServiceGrpc.newStub(channel).upsertContacts(this);
            for (int i = 0; i < plan.window(); i++) {
                sendNext();
            }
        }

        private void sendNext() {
            StreamObserver<UpsertContactsRequest> stream = requests;
            if (stream == null || complete) {
                return;
            }
            int from = range.next().getAndAdd(plan.chunk());
            if (from < range.end()) {
                unanswered++;
                stream.onNext(chunk(from, Math.min(range.end(), from + plan.chunk())));
            } else if (unanswered == 0) {
                complete = true;
                stream.onCompleted();
            }
        }

        private UpsertContactsRequest chunk(int from, int to) {
            UpsertContactsRequest.Builder request =
                    UpsertContactsRequest.newBuilder()
                            .setAccountId(range.account())
                            .setRequestId(Integer.toString(from));
            for (int ordinal = from; ordinal < to; ordinal++) {
                request.addUpserts(People.upsert(ordinal));
            }
            return request.build();
        }

        @Override
        public void onNext(UpsertContactsResponse response) {
            int ordinal = Integer.parseInt(response.getRequestId());
            for (UpsertResult result : response.getResultsList()) {
                if (result.getOutcome() != UpsertOutcome.UPSERT_OUTCOME_CREATED) {
                    failure.compareAndSet(
                            null, new IllegalStateException("Not created: " + result));
                }
                ids.put(ordinal++, result.getContactId());
            }
            synchronized (this) {
                unanswered--;
                sendNext();
            }
        }

        @Override
        public void onError(Throwable thrown) {
            failure.compareAndSet(null, thrown);
            ended.countDown();
        }

        @Override
        public void onCompleted() {
            ended.countDown();
        }

        void awaitEnd() throws InterruptedException {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The ingest does not end");
            }
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new IllegalStateException(
                        "The ingest failed: " + thrown.getMessage(), thrown);
            }
        }
    }
}
