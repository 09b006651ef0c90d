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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    /**
     * Takes a range in; every contact must be a new one. Chunks are made before the clock starts.
     */
    Duration take(String account, int from, int to) throws InterruptedException {
        Queue<UpsertContactsRequest> chunks = new ConcurrentLinkedQueue<>();
        for (int first = from; first < to; first += plan.chunk()) {
            chunks.add(chunk(account, first, Math.min(to, first + plan.chunk())));
        }
        List<Sender> senders = new ArrayList<>();
        long start = System.nanoTime();
        for (int stream = 0; stream < plan.streams(); stream++) {
            Sender sender = new Sender(chunks);
            senders.add(sender);
            sender.open();
        }
        for (Sender sender : senders) {
            sender.awaitEnd();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static UpsertContactsRequest chunk(String account, int from, int to) {
        UpsertContactsRequest.Builder request =
                UpsertContactsRequest.newBuilder()
                        .setAccountId(account)
                        .setRequestId(Integer.toString(from));
        for (int ordinal = from; ordinal < to; ordinal++) {
            request.addUpserts(People.upsert(ordinal));
        }
        return request.build();
    }

    /** One stream; the streams take the chunks from one queue. */
    private final class Sender implements StreamObserver<UpsertContactsResponse> {
        private final Queue<UpsertContactsRequest> chunks;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private @Nullable StreamObserver<UpsertContactsRequest> requests;
        private int unanswered;
        private boolean complete;

        Sender(Queue<UpsertContactsRequest> chunks) {
            this.chunks = chunks;
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
            UpsertContactsRequest chunk = chunks.poll();
            if (chunk != null) {
                unanswered++;
                stream.onNext(chunk);
            } else if (unanswered == 0) {
                complete = true;
                stream.onCompleted();
            }
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
