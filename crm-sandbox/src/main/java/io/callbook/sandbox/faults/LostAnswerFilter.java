package io.callbook.sandbox.faults;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Closes the connection of a request that was carried out, before its answer is written. */
@Provider
class LostAnswerFilter implements ContainerResponseFilter {
    private static final String MARK = LostAnswerFilter.class.getName();

    private final CurrentVertxRequest current;

    LostAnswerFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    static void mark(RoutingContext request) {
        request.put(MARK, true);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RoutingContext routing = current.getCurrent();
        if (Boolean.TRUE.equals(routing.get(MARK))) {
            Future<Void> closed = routing.request().connection().close();
            if (!Context.isOnEventLoopThread()) {
                closed.toCompletionStage().toCompletableFuture().join();
            }
        }
    }
}
