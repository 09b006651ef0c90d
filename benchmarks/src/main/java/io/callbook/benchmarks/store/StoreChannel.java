package io.callbook.benchmarks.store;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Connections to the service.
 *
 * @param port where it listens
 * @param bearer shows a token with each call
 */
record StoreChannel(int port, ClientInterceptor bearer) {
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;

<<<<<<< HEAD
    private StoreChannel() {}

    static ManagedChannel to(int port, ClientInterceptor bearer) {
=======
    ManagedChannel open() {
>>>>>>> main
        return NettyChannelBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .usePlaintext()
                .intercept(bearer)
                .maxInboundMessageSize(MAX_MESSAGE)
                .intercept(bearer)
                .build();
    }
}
