package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.grpc.Channel;
import java.time.Duration;
import java.util.Iterator;

/**
 * One whole snapshot as a reader takes it.
 *
 * @param contacts how many came
 * @param time from the call to the last message
 */
record SnapshotRead(long contacts, Duration time) {
    static SnapshotRead of(Channel channel, String account) {
        long start = System.nanoTime();
        Iterator<StreamSnapshotResponse> messages =
                FeedServiceGrpc.newBlockingStub(channel)
                        .streamSnapshot(
                                StreamSnapshotRequest.newBuilder().setAccountId(account).build());
        long contacts = 0;
        boolean complete = false;
        while (messages.hasNext()) {
            StreamSnapshotResponse message = messages.next();
            contacts += message.getContactsCount();
            complete = message.getComplete();
        }
        if (!complete) {
            throw new IllegalStateException("The snapshot is not complete");
        }
        return new SnapshotRead(contacts, Duration.ofNanos(System.nanoTime() - start));
    }
}
