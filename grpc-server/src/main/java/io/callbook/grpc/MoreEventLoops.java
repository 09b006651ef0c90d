package io.callbook.grpc;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.grpc.VertxServerBuilder;

/**
 * Lets a running gRPC server serve its new connections on more event loops. Vert.x servers of one
 * address share one listener and one set of services, those of the first: each that is started
 * later adds nothing but its event loop.
 */
final class MoreEventLoops {
    private MoreEventLoops() {}

    /**
     * Adds event loops to a server that listens already. They end with Vert.x.
     *
     * @param host of the server, spelled as it was when the server was started
     * @param port of the server
     * @param count how many; more than Vert.x has are in vain
     */
    static Future<String> add(Vertx vertx, String host, int port, int count) {
        return vertx.deployVerticle(
                () -> new Loop(host, port), new DeploymentOptions().setInstances(count));
    }

    private static final class Loop extends AbstractVerticle {
        private final String host;
        private final int port;

        Loop(String host, int port) {
            this.host = host;
            this.port = port;
        }

        /** The event loop is that of the calling thread. */
        @Override
        public void start(Promise<Void> started) {
            VertxServerBuilder.forAddress(vertx, host, port).build().start(started);
        }
    }
}
