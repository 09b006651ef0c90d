package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Listens to an account's changes over a connection of its own, and remembers the probes. */
final class FeedReader implements StreamObserver<WatchChangesResponse>, AutoCloseable {
    private static final long POLL_MILLIS = 5;

    private final ManagedChannel channel;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Throwable failure;

    private FeedReader(ManagedChannel channel) {
        this.channel = channel;
    }

    static FeedReader listen(ManagedChannel channel, String account) {
        FeedReader reader = new FeedReader(channel);
        FeedServiceGrpc.newStub(reader.channel)
                .watchChanges(
                        WatchChangesRequest.newBuilder()
                                .setAccountId(account)
                                .setPosition(reader.position(account))
                                .build(),
                        reader);
        return reader;
    }

    /** Where the feed is now: a snapshot's first message says so. */
    private String position(String account) {
        Context.CancellableContext call = Context.current().withCancellation();
        Context before = call.attach();
        try {
            Iterator<StreamSnapshotResponse> snapshot =
                    FeedServiceGrpc.newBlockingStub(channel)
                            .streamSnapshot(
                                    StreamSnapshotRequest.newBuilder()
                                            .setAccountId(account)
                                            .build());
            return snapshot.next().getPosition();
        } finally {
            call.detach(before);
            call.cancel(null);
        }
    }

    @Override
    public void onNext(WatchChangesResponse message) {
        long now = System.nanoTime();
        for (ContactChange change : message.getChangesList()) {
            if (change.getContact().getDisplayName().startsWith(FeedDelays.PROBE)) {
                seen.putIfAbsent(change.getContactId(), now);
            }
        }
        changes.addAndGet(message.getChangesCount());
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
    }

    @Override
    public void onCompleted() {
        failure = new IllegalStateException("The feed ended");
    }

    /** When a probe came; waits for it. */
    long awaitSeen(String id, long deadlineNanos) throws InterruptedException {
        Long when = seen.get(id);
        while (when == null) {
            Throwable thrown = failure;
            if (thrown != null) {
                throw new IllegalStateException("The feed failed: " + thrown.getMessage(), thrown);
            }
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new IllegalStateException("A reader was never told of " + id);
            }
            Thread.sleep(POLL_MILLIS);
            when = seen.get(id);
        }
        return when;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
