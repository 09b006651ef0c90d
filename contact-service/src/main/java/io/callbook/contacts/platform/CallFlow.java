package io.callbook.contacts.platform;

import io.grpc.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Tells a streaming call when its reader takes more, so that a slow one costs no memory. */
public final class CallFlow {
    static final Context.Key<CallFlow> KEY = Context.key("callbook-call-flow");

    private final BooleanSupplier ready;
    private final List<UniEmitter<? super Void>> waiting = new ArrayList<>();

    CallFlow(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** The flow of the streaming call that is being started on this thread. */
    public static CallFlow current() {
        CallFlow flow = KEY.get();
        if (flow == null) {
            throw new IllegalStateException("The call came without its flow control");
        }
        return flow;
    }

    /** Completes once the reader has room for a message; at once if it has. */
    public Uni<Void> whenReady() {
        return Uni.createFrom().<Void>emitter(this::await);
    }

    private void await(UniEmitter<? super Void> emitter) {
        synchronized (waiting) {
            if (!ready.getAsBoolean()) {
                waiting.add(emitter);
                return;
            }
        }
        emitter.complete(null);
    }

    void signal() {
        List<UniEmitter<? super Void>> released;
        synchronized (waiting) {
            released = List.copyOf(waiting);
            waiting.clear();
        }
        released.forEach(emitter -> emitter.complete(null));
    }
}
