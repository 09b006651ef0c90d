package io.callbook.benchmarks.load;

import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** Several connections to one service. */
public final class Connections implements AutoCloseable {
    private final List<ManagedChannel> channels;

    private Connections(List<ManagedChannel> channels) {
        this.channels = channels;
    }

    /** Connections to a port of the loopback interface; each is made by its first call. */
    public static Connections to(int port, int count) {
        return to(port, count, List.of());
    }

    /** The same, with something that each call goes through, such as a token that it shows. */
    public static Connections to(int port, int count, List<ClientInterceptor> interceptors) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new Connections(
                Stream.generate(() -> connect(address, interceptors)).limit(count).toList());
    }

    private static ManagedChannel connect(
            InetSocketAddress address, List<ClientInterceptor> interceptors) {
        return NettyChannelBuilder.forAddress(address)
                .usePlaintext()
                .directExecutor()
                .intercept(interceptors)
                .build();
    }

    /** One of them; the calls of a slot all go over the same. */
    public Channel ofSlot(int slot) {
        return channels.get(slot % channels.size());
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
