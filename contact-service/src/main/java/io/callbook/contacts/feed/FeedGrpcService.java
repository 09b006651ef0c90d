package io.callbook.contacts.feed;

import io.callbook.contacts.platform.CallFlow;
import io.callbook.contacts.v1.FeedService;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;

/** The edge of the feed. */
@GrpcService
final class FeedGrpcService implements FeedService {
    private final Snapshot snapshot;
    private final ChangeWatch watch;

    FeedGrpcService(Snapshot snapshot, ChangeWatch watch) {
        this.snapshot = snapshot;
        this.watch = watch;
    }

    @Override
    public Multi<StreamSnapshotResponse> streamSnapshot(StreamSnapshotRequest request) {
        CallFlow flow = CallFlow.current();
        return snapshot.begin(request.getAccountId())
                .onItem()
                .transformToMulti(head -> stream(head, flow));
    }

    private Multi<StreamSnapshotResponse> stream(Snapshot.Head head, CallFlow flow) {
        Multi<StreamSnapshotResponse> organizations =
                snapshot.organizations(head, flow)
                        .onItem()
                        .transformToIterable(page -> FeedProto.organizations(head, page));
        Multi<StreamSnapshotResponse> contacts =
                snapshot.contacts(head, flow)
                        .onItem()
                        .transformToIterable(page -> FeedProto.contacts(head, page));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(FeedProto.head(head)), organizations, contacts);
    }

    @Override
    public Multi<WatchChangesResponse> watchChanges(WatchChangesRequest request) {
        String accountId = request.getAccountId();
        return watch.watch(accountId, request.getPosition(), CallFlow.current())
                .onItem()
                .transformToIterable(batch -> FeedProto.messages(accountId, batch));
    }
}
