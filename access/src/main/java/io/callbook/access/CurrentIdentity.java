package io.callbook.access;

import io.grpc.Context;
import java.util.Optional;

/** Where the identity of a request is while its method begins. */
public final class CurrentIdentity {
    private static final Context.Key<Identity> KEY = Context.key("callbook-identity");

    private CurrentIdentity() {}

    /** A context in which {@link Identity#current()} is this one. */
    public static Context with(Identity identity) {
        return Context.current().withValue(KEY, identity);
    }

    static Optional<Identity> find() {
        return Optional.ofNullable(KEY.get());
    }
}
