package io.callbook.access;

import io.grpc.Context;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/** Where the identity of a request is while its method begins. */
public final class CurrentIdentity {
    private static final Context.Key<Identity> KEY = Context.key("callbook-identity");

    private static final String LOCAL = "callbook-identity";

    private CurrentIdentity() {}

    /** A context in which {@link Identity#current()} is this one. */
    public static Context with(Identity identity) {
        return Context.current().withValue(KEY, identity);
    }

    /** Makes {@link Identity#current()} this one for the rest of an HTTP request. */
    public static void setForRequest(Identity identity) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(LOCAL, identity);
        }
    }

    static Optional<Identity> find() {
        Identity ofCall = KEY.get();
        if (ofCall != null) {
            return Optional.of(ofCall);
        }
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Identity>get(LOCAL)
                : Optional.empty();
    }
}
