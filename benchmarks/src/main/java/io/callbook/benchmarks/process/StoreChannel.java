package io.callbook.benchmarks.process;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Connections to contact-service. */
public final class StoreChannel {
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;

    private StoreChannel() {}

    /** A connection of its own that shows a token with each call. */
    public static ManagedChannel to(int port, ClientInterceptor bearer) {
        return NettyChannelBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE)
                .intercept(bearer)
                .build();
    }
}
