package io.callbook.access.grpc;

import io.callbook.access.AccessDecision;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/** A call that can be ended from outside while its method still answers. */
final class EndableCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private boolean refused;
    private boolean closed;

    EndableCall(ServerCall<Q, A> call) {
        super(call);
    }

    /** Ends the call; what its method says from now on is not heard. */
    synchronized void refuse(AccessDecision decision) {
        if (!closed && !refused) {
            refused = true;
            RefusalProto.refuse(delegate(), decision);
        }
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
        if (!refused) {
            super.sendHeaders(headers);
        }
    }

    @Override
    public synchronized void sendMessage(A message) {
        if (!refused) {
            super.sendMessage(message);
        }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
        if (!refused) {
            closed = true;
            super.close(status, trailers);
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return refused || super.isCancelled();
    }
}
