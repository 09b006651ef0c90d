package io.callbook.benchmarks.store;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Connections to the service. */
final class StoreChannel {
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;

    private StoreChannel() {}

    static ManagedChannel to(int port, ClientInterceptor bearer) {
        return NettyChannelBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE)
                .intercept(bearer)
                .build();
    }
}
