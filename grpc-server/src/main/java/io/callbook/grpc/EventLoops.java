package io.callbook.grpc;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets Quarkus' gRPC server use all processors. It has one event loop, and {@code
 * quarkus.grpc.server.instances}, which is meant to change that, is a race in Quarkus 3.32: if the
 * second instance starts after the first one listens, the service never becomes ready. Only in
 * packaged services: tests listen on any free port, which no second server can name.
 */
@ApplicationScoped
class EventLoops {
    private final Vertx vertx;
    private final EventLoopsConfig config;
    private final String host;
    private final int port;

    EventLoops(
            Vertx vertx,
            EventLoopsConfig config,
            @ConfigProperty(name = "quarkus.grpc.server.host") String host,
            @ConfigProperty(name = "quarkus.grpc.server.port") int port) {
        this.vertx = vertx;
        this.config = config;
        this.host = host;
        this.port = port;
    }

    /** The server listens by then. */
    void start(@Observes StartupEvent event) {
        int count = config.moreEventLoops().orElse(Runtime.getRuntime().availableProcessors());
        if (count > 0 && LaunchMode.current() == LaunchMode.NORMAL) {
            MoreEventLoops.add(vertx, host, port, count)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
