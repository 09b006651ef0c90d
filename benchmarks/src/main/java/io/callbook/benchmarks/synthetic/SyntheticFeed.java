package io.callbook.benchmarks.synthetic;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Instant;

/** Streams the synthetic contacts as fast as they are taken, then only heartbeats. */
final class SyntheticFeed extends FeedServiceGrpc.FeedServiceImplBase {
    private static final int PART = 1000;
    private static final long HEARTBEAT_MILLIS = 1000;

    private final int contacts;
    private volatile long firstMessageNanos;

    SyntheticFeed(int contacts) {
        this.contacts = contacts;
    }

    long firstMessageNanos() {
        return firstMessageNanos;
    }

    @Override
    public void streamSnapshot(
            StreamSnapshotRequest request, StreamObserver<StreamSnapshotResponse> observer) {
        firstMessageNanos = System.nanoTime();
        observer.onNext(message().setEstimatedTotal(contacts).setDefaultRegion("US").build());
        ServerCallStreamObserver<StreamSnapshotResponse> flow =
                (ServerCallStreamObserver<StreamSnapshotResponse>) observer;
        flow.setOnReadyHandler(new Sender(flow));
    }

    @Override
    public void watchChanges(
            WatchChangesRequest request, StreamObserver<WatchChangesResponse> observer) {
        ServerCallStreamObserver<WatchChangesResponse> flow =
                (ServerCallStreamObserver<WatchChangesResponse>) observer;
        flow.setOnCancelHandler(() -> {});
        Thread.ofVirtual().start(() -> beat(flow));
    }

    private static void beat(ServerCallStreamObserver<WatchChangesResponse> flow) {
        try {
            while (!flow.isCancelled()) {
                flow.onNext(heartbeat());
                Thread.sleep(HEARTBEAT_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static WatchChangesResponse heartbeat() {
        Instant now = Instant.now();
        return WatchChangesResponse.newBuilder()
                .setPosition("0")
                .setAsOf(
                        Timestamp.newBuilder()
                                .setSeconds(now.getEpochSecond())
                                .setNanos(now.getNano()))
                .build();
    }

    private static StreamSnapshotResponse.Builder message() {
        return StreamSnapshotResponse.newBuilder().setPosition("0");
    }

    /** Sends while the reader keeps up. */
    private final class Sender implements Runnable {
        private final ServerCallStreamObserver<StreamSnapshotResponse> flow;
        private int sent;
        private boolean complete;

        Sender(ServerCallStreamObserver<StreamSnapshotResponse> flow) {
            this.flow = flow;
        }

        /** Is called again whenever the reader has caught up, also after the end. */
        @Override
        public void run() {
            while (!complete && flow.isReady()) {
                sendPart();
            }
        }

        private void sendPart() {
            int end = Math.min(contacts, sent + PART);
            StreamSnapshotResponse.Builder message = message();
            for (; sent < end; sent++) {
                message.addContacts(SyntheticContacts.contact(sent));
            }
            complete = sent == contacts;
            flow.onNext(message.setComplete(complete).build());
            if (complete) {
                flow.onCompleted();
            }
        }
    }
}
