package io.callbook.benchmarks.identify;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A contact-service with one account of synthetic contacts. It cannot resolve callers. */
final class SyntheticStore implements AutoCloseable {
    private final SyntheticFeed feed;
    private final Server server;

    private SyntheticStore(SyntheticFeed feed, Server server) {
        this.feed = feed;
        this.server = server;
    }

    static SyntheticStore start(int contacts) throws IOException {
        SyntheticFeed feed = new SyntheticFeed(contacts);
        Server server =
                NettyServerBuilder.forAddress(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .addService(feed)
                        .addService(new Accounts())
                        .build()
                        .start();
        return new SyntheticStore(feed, server);
    }

    int port() {
        return server.getPort();
    }

    /**
     * When the first message of the snapshot was sent, in nanoseconds of {@link System#nanoTime}.
     */
    long firstMessageNanos() {
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
}
