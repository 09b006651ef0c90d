package io.callbook.matching.store;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.callbook.types.v1.ErrorReason;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Snapshots in parts of two organizations or contacts, changes one by one, heartbeats twice a
 * second.
 */
final class FakeFeedService extends FeedServiceGrpc.FeedServiceImplBase {
    private static final int PART = 2;
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final FakeStore store;

    FakeFeedService(FakeStore store) {
        this.store = store;
    }

    @Override
    public void streamSnapshot(
            StreamSnapshotRequest request, StreamObserver<StreamSnapshotResponse> observer) {
        Optional<FakeAccount> found = store.find(request.getAccountId());
        if (found.isEmpty()) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND));
            return;
        }
        FakeAccount account = found.get();
        String position = String.valueOf(account.position());
        List<Contact> contacts = account.all();
        StreamSnapshotResponse.Builder head =
                StreamSnapshotResponse.newBuilder()
                        .setPosition(position)
                        .setEstimatedTotal(contacts.size())
                        .setDefaultRegion(account.settings().getDefaultRegion());
        if (store.ofTheVersionBefore) {
            observer.onNext(head.build());
        } else {
            observer.onNext(head.setAccount(account.settings()).build());
            sendOrganizations(account, position, observer);
        }
        for (int from = 0; from < contacts.size(); from += PART) {
            observer.onNext(
                    StreamSnapshotResponse.newBuilder()
                            .setPosition(position)
                            .addAllContacts(
                                    contacts.subList(from, Math.min(from + PART, contacts.size())))
                            .build());
        }
        observer.onNext(
                StreamSnapshotResponse.newBuilder()
                        .setPosition(position)
                        .setComplete(true)
                        .build());
        observer.onCompleted();
    }

    private static void sendOrganizations(
            FakeAccount account, String position, StreamObserver<StreamSnapshotResponse> observer) {
        List<Organization> all = account.organizationsWithNumbers();
        for (int from = 0; from < all.size(); from += PART) {
            observer.onNext(
                    StreamSnapshotResponse.newBuilder()
                            .setPosition(position)
                            .addAllOrganizations(
                                    all.subList(from, Math.min(from + PART, all.size())))
                            .build());
        }
    }

    @Override
    public void watchChanges(
            WatchChangesRequest request, StreamObserver<WatchChangesResponse> observer) {
        Optional<FakeAccount> found = store.find(request.getAccountId());
        if (found.isEmpty()) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND));
            return;
        }
        FakeAccount account = found.get();
        Watch watch = new Watch(account, (ServerCallStreamObserver<WatchChangesResponse>) observer);
        if (account.watch(Integer.parseInt(request.getPosition()), watch)) {
            Thread.ofVirtual().start(watch::beat);
        } else {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_POSITION_TOO_OLD));
        }
    }

    private final class Watch implements Consumer<WatchChangesResponse> {
        private final FakeAccount account;
        private final ServerCallStreamObserver<WatchChangesResponse> observer;
        private final CountDownLatch ended = new CountDownLatch(1);

        Watch(FakeAccount account, ServerCallStreamObserver<WatchChangesResponse> observer) {
            this.account = account;
            this.observer = observer;
            observer.setOnCancelHandler(() -> {
                account.unwatch(this);
                ended.countDown();
            });
        }

        @Override
        public synchronized void accept(WatchChangesResponse change) {
            WatchChangesResponse.Builder message = message().mergeFrom(change);
            if (store.ofTheVersionBefore) {
                message.clearAccount().clearOrganizationChanges();
            }
            send(message);
        }

        void beat() {
            try {
                do {
                    send(message());
                } while (!ended.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void send(WatchChangesResponse.Builder message) {
            if (!observer.isCancelled()) {
                observer.onNext(message.build());
            }
        }

        private WatchChangesResponse.Builder message() {
            Instant now = Instant.now();
            return WatchChangesResponse.newBuilder()
                    .setPosition(String.valueOf(account.position()))
                    .setAsOf(
                            Timestamp.newBuilder()
                                    .setSeconds(now.getEpochSecond())
                                    .setNanos(now.getNano()));
        }
    }
}
