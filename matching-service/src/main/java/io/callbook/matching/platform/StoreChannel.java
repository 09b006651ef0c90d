package io.callbook.matching.platform;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * The one connection to contact-service. It is made here, not by Quarkus, because a restarted
 * contact-service must be found within seconds: a channel of Quarkus gives no way to cut short the
 * back-off of gRPC, which grows to two minutes.
 */
@ApplicationScoped
public class StoreChannel {
    private static final int MAX_MESSAGE_BYTES = 64 << 20;

    private final ManagedChannel channel;

    StoreChannel(StoreConfig config) {
        channel =
                ManagedChannelBuilder.forAddress(config.host(), config.port())
                        .usePlaintext()
                        .directExecutor()
                        .defaultLoadBalancingPolicy("round_robin")
                        .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                        .keepAliveTime(config.keepAlive().toMillis(), TimeUnit.MILLISECONDS)
                        .build();
    }

    /** For making stubs; each call must set its own deadline. */
    public Channel channel() {
        return channel;
    }

    /** Lets the next call try to connect at once. */
    public void retryNow() {
        channel.resetConnectBackoff();
    }

    @PreDestroy
    void close() {
        channel.shutdownNow();
    }
}
