package io.callbook.access.grpc;

import io.grpc.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * Where a call lives: methods rely on being called there.
 *
 * @param vertx of the event loop; null outside of it
 * @param call of gRPC
 */
record CallThread(io.vertx.core.@Nullable Context vertx, Context call) {
    static CallThread current() {
        return new CallThread(Vertx.currentContext(), Context.current());
    }

    /** Runs something there, at once if we are there. */
    void run(Runnable action) {
        Runnable inCall = call.wrap(action);
        if (vertx == null || vertx == Vertx.currentContext()) {
            inCall.run();
        } else {
            vertx.runOnContext(_ -> inCall.run());
        }
    }
}
