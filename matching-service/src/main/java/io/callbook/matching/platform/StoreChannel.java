package io.callbook.matching.platform;

import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.access.token.OwnToken;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/**
 * The one connection to contact-service. It is made here, not by Quarkus, because a restarted
 * contact-service must be found within seconds: a channel of Quarkus gives no way to cut short the
 * back-off of gRPC, which grows to two minutes.
 */
@ApplicationScoped
public class StoreChannel {
    private static final int MAX_MESSAGE_BYTES = 64 << 20;

    private final ManagedChannel connection;
    private final Channel channel;

    StoreChannel(StoreConfig config, OwnToken token) {
        connection =
                ManagedChannelBuilder.forAddress(config.host(), config.port())
                        .usePlaintext()
                        .directExecutor()
                        .defaultLoadBalancingPolicy("round_robin")
                        .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                        .keepAliveTime(config.keepAlive().toMillis(), TimeUnit.MILLISECONDS)
                        .build();
        channel = ClientInterceptors.intercept(connection, new OwnTokenInterceptor(token::get));
    }

    /** Without a way to show who it is, the service had better not start. */
    void open(@Observes StartupEvent event) {}

    /** For making stubs; each call must set its own deadline. */
    public Channel channel() {
        return channel;
    }

    /** Lets the next call try to connect at once. */
    public void retryNow() {
        connection.resetConnectBackoff();
    }

    @PreDestroy
    void close() {
        connection.shutdownNow();
    }
}
