package io.callbook.grpc;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** How many threads serve the connections of the gRPC server. */
@ConfigMapping(prefix = "callbook.grpc")
public interface EventLoopsConfig {
    /**
     * Event loops besides the framework's one; each new connection is given to the next of all. By
     * default as many as there are processors; 0 leaves the framework's one alone.
     */
    OptionalInt moreEventLoops();
}
