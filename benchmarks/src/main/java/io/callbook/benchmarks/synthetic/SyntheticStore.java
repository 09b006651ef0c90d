package io.callbook.benchmarks.synthetic;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.CallServiceGrpc;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A contact-service with one account of synthetic contacts. It cannot resolve callers; it takes
 * calls and forgets them.
 */
public final class SyntheticStore implements AutoCloseable {
    private final SyntheticFeed feed;
    private final Server server;

    private SyntheticStore(SyntheticFeed feed, Server server) {
        this.feed = feed;
        this.server = server;
    }

    /** Starts one on a free port. */
    public static SyntheticStore start(int contacts) throws IOException {
        SyntheticFeed feed = new SyntheticFeed(contacts);
        Server server =
                NettyServerBuilder.forAddress(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .addService(feed)
                        .addService(new Accounts())
                        .addService(new Calls())
                        .build()
                        .start();
        return new SyntheticStore(feed, server);
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /**
     * When the first message of the snapshot was sent, in nanoseconds of {@link System#nanoTime}.
     */
    public long firstMessageNanos() {
        return feed.firstMessageNanos();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Accounts extends AccountServiceGrpc.AccountServiceImplBase {
        @Override
        public void listAccounts(
                ListAccountsRequest request, StreamObserver<ListAccountsResponse> observer) {
            observer.onNext(
                    ListAccountsResponse.newBuilder()
                            .addAccounts(
                                    Account.newBuilder().setAccountId(SyntheticContacts.ACCOUNT))
                            .build());
            observer.onCompleted();
        }
    }

    private static final class Calls extends CallServiceGrpc.CallServiceImplBase {
        @Override
        public void recordCalls(
                RecordCallsRequest request, StreamObserver<RecordCallsResponse> observer) {
            observer.onNext(RecordCallsResponse.getDefaultInstance());
            observer.onCompleted();
        }
    }
}
