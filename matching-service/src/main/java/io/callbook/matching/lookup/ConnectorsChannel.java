package io.callbook.matching.lookup;

import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.access.token.OwnToken;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The connection to connector-gateway; it is made when the first look-up needs it. */
@ApplicationScoped
class ConnectorsChannel {
    private final ManagedChannel connection;
    private final Channel channel;

    ConnectorsChannel(ConnectorsConfig config, OwnToken token) {
        connection =
                ManagedChannelBuilder.forAddress(config.host(), config.port())
                        .usePlaintext()
                        .directExecutor()
                        .defaultLoadBalancingPolicy("round_robin")
                        .build();
        channel = ClientInterceptors.intercept(connection, new OwnTokenInterceptor(token::get));
    }

    /** For making stubs; each call must set its own deadline. */
    Channel channel() {
        return channel;
    }

    @PreDestroy
    void close() {
        connection.shutdownNow();
    }
}
