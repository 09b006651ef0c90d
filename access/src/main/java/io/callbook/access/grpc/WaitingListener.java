package io.callbook.access.grpc;

import io.grpc.ServerCall.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what happens to a call while its token is being verified. That is little: no request comes
 * before the method asks for it.
 */
final class WaitingListener<Q> extends Listener<Q> {
    private final List<Consumer<Listener<Q>>> missed = new ArrayList<>();
    private @Nullable Listener<Q> method;

    /** Passes on what was missed, and everything from now on. */
    synchronized void goOn(Listener<Q> listener) {
        method = listener;
        missed.forEach(event -> event.accept(listener));
        missed.clear();
    }

    @Override
    public void onMessage(Q request) {
        pass(listener -> listener.onMessage(request));
    }

    @Override
    public void onHalfClose() {
        pass(Listener::onHalfClose);
    }

    @Override
    public void onCancel() {
        pass(Listener::onCancel);
    }

    @Override
    public void onComplete() {
        pass(Listener::onComplete);
    }

    @Override
    public void onReady() {
        pass(Listener::onReady);
    }

    private synchronized void pass(Consumer<Listener<Q>> event) {
        if (method == null) {
            missed.add(event);
        } else {
            event.accept(method);
        }
    }
}
