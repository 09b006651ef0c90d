package io.callbook.contacts.platform;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ServerCall;

/** A call that asks its client for at most so many requests beyond those answered. */
final class PacedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final int window;
    private int wanted;
    private int asked;
    private int unanswered;

    PacedCall(ServerCall<Q, A> call, int window) {
        super(call);
        this.window = window;
    }

    @Override
    public void request(int count) {
        int now;
        synchronized (this) {
            wanted += count;
            now = release();
        }
        forward(now);
    }

    @Override
    public void sendMessage(A message) {
        super.sendMessage(message);
        int now;
        synchronized (this) {
            unanswered = Math.max(0, unanswered - 1);
            now = release();
        }
        forward(now);
    }

    synchronized void received() {
        asked--;
        unanswered++;
    }

    private int release() {
        int now = Math.min(wanted, window - asked - unanswered);
        if (now <= 0) {
            return 0;
        }
        wanted -= now;
        asked += now;
        return now;
    }

    private void forward(int count) {
        if (count > 0) {
            super.request(count);
        }
    }
}
