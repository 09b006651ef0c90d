package io.callbook.contacts.feed;

import io.callbook.contacts.StoreClient;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationChange;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.grpc.Context;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A reader of the feed as matching is one: a snapshot, then the changes, in memory. */
final class FeedReader implements AutoCloseable {
    final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    final List<WatchChangesResponse> messages = new CopyOnWriteArrayList<>();
    final List<ContactChange> changes = new CopyOnWriteArrayList<>();
    final Map<String, Organization> organizations = new ConcurrentHashMap<>();
    final List<OrganizationChange> organizationChanges = new CopyOnWriteArrayList<>();

    /** All states of the account that came with changes, in order. */
    final List<Account> accounts = new CopyOnWriteArrayList<>();

    final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private final StoreClient store;
    private final String account;
    private String began = "";
    private final Context.CancellableContext call = Context.ROOT.withCancellation();

    FeedReader(StoreClient store, String account) {
        this.store = store;
        this.account = account;
    }

    /** The messages of a snapshot. */
    static List<StreamSnapshotResponse> snapshot(StoreClient store, String account) {
        Iterator<StreamSnapshotResponse> stream =
                store.feed()
                        .streamSnapshot(
                                StreamSnapshotRequest.newBuilder().setAccountId(account).build());
        List<StreamSnapshotResponse> messages = new ArrayList<>();
        stream.forEachRemaining(messages::add);
        return messages;
    }

    /** Takes a snapshot and watches from it. */
    FeedReader start() {
        List<StreamSnapshotResponse> snapshot = snapshot(store, account);
        snapshot.forEach(this::apply);
        return watch(snapshot.getFirst().getPosition());
    }

    /** Watches from a position. */
    FeedReader watch(String position) {
        began = position;
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder()
                        .setAccountId(account)
                        .setPosition(position)
                        .build();
        call.run(() -> FeedServiceGrpc.newStub(store.channel()).watchChanges(request, observer()));
        return this;
    }

    /** The position that it watches from. */
    String began() {
        return began;
    }

    /** Takes a snapshot and watches from it, but takes no message before it is told to. */
    Stalled startStalled() {
        List<StreamSnapshotResponse> snapshot = snapshot(store, account);
        snapshot.forEach(this::apply);
        began = snapshot.getFirst().getPosition();
        Stalled stalled = new Stalled();
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder().setAccountId(account).setPosition(began).build();
        call.run(() -> FeedServiceGrpc.newStub(store.channel()).watchChanges(request, stalled));
        return stalled;
    }

    /** Takes messages only when it is told to. */
    final class Stalled
            implements ClientResponseObserver<WatchChangesRequest, WatchChangesResponse> {
        private @Nullable ClientCallStreamObserver<WatchChangesRequest> flow;
        private volatile boolean going;

        @Override
        public void beforeStart(ClientCallStreamObserver<WatchChangesRequest> stream) {
            flow = stream;
            stream.disableAutoRequestWithInitial(1);
        }

        /** From now on it takes all messages. */
        void goOn() {
            going = true;
            Objects.requireNonNull(flow).request(1);
        }

        @Override
        public void onNext(WatchChangesResponse message) {
            apply(message);
            messages.add(message);
            if (going) {
                Objects.requireNonNull(flow).request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void onCompleted() {}
    }

    private StreamObserver<WatchChangesResponse> observer() {
        return new StreamObserver<>() {
            @Override
            public void onNext(WatchChangesResponse message) {
                apply(message);
                messages.add(message);
            }

            @Override
            public void onError(Throwable failure) {
                failures.add(failure);
            }

            @Override
            public void onCompleted() {}
        };
    }

    private void apply(StreamSnapshotResponse message) {
        message.getContactsList().forEach(c -> contacts.put(c.getContactId(), c));
        message.getOrganizationsList().forEach(o -> organizations.put(o.getOrganizationId(), o));
    }

    private void apply(WatchChangesResponse message) {
        if (message.hasAccount()) {
            accounts.add(message.getAccount());
        }
        message.getChangesList().forEach(this::apply);
        message.getOrganizationChangesList().forEach(this::apply);
    }

    private void apply(OrganizationChange change) {
        if (change.hasOrganization()) {
            organizations.put(change.getOrganizationId(), change.getOrganization());
        } else {
            organizations.remove(change.getOrganizationId());
        }
        organizationChanges.add(change);
    }

    private void apply(ContactChange change) {
        if (change.hasContact()) {
            contacts.put(change.getContactId(), change.getContact());
        } else {
            contacts.remove(change.getContactId());
        }
        changes.add(change);
    }

    /** Waits until a message came. */
    WatchChangesResponse awaitMessage() {
        int before = messages.size();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> messages.size() > before);
        return messages.getLast();
    }

    /** Stops listening. */
    void leave() {
        call.cancel(null);
    }

    @Override
    public void close() {
        leave();
    }
}
