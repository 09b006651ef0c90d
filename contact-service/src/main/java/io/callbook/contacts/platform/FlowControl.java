package io.callbook.contacts.platform;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bounds what streaming calls hold in memory, which the generated stubs do not: tells writers of
 * streams when their reader is ready, and takes no further request while some are unanswered.
 */
@ApplicationScoped
@GlobalInterceptor
public final class FlowControl implements ServerInterceptor {
    /** Requests of one stream that may be in the service at once. */
    private static final int WINDOW = 4;

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        MethodType type = call.getMethodDescriptor().getType();
        if (type.serverSendsOneMessage()) {
            return next.startCall(call, headers);
        }
        CallFlow flow = new CallFlow(call::isReady);
        PacedCall<Q, A> paced =
                new PacedCall<>(call, type.clientSendsOneMessage() ? Integer.MAX_VALUE : WINDOW);
        Context context = Context.current().withValue(CallFlow.KEY, flow);
        return new FlowListener<>(
                Contexts.interceptCall(context, paced, headers, next), flow, paced);
    }

    private static final class FlowListener<Q> extends SimpleForwardingServerCallListener<Q> {
        private final CallFlow flow;
        private final PacedCall<Q, ?> paced;

        FlowListener(ServerCall.Listener<Q> listener, CallFlow flow, PacedCall<Q, ?> paced) {
            super(listener);
            this.flow = flow;
            this.paced = paced;
        }

        @Override
        public void onMessage(Q message) {
            paced.received();
            super.onMessage(message);
        }

        @Override
        public void onReady() {
            super.onReady();
            flow.signal();
        }

        @Override
        public void onCancel() {
            super.onCancel();
            flow.signal();
        }
    }
}
