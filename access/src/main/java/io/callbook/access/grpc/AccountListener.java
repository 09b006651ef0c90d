package io.callbook.access.grpc;

import io.callbook.access.AccessDecision;
import io.callbook.access.AccessPolicy;
import io.callbook.access.Identity;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall.Listener;

/** Lets each request of a call pass only if its account is one that the token is for. */
final class AccountListener<Q> extends SimpleForwardingServerCallListener<Q> {
    private final EndableCall<Q, ?> call;
    private final Identity identity;
    private final AccountPathProto account;
    private boolean refused;

    AccountListener(
            Listener<Q> method,
            EndableCall<Q, ?> call,
            Identity identity,
            AccountPathProto account) {
        super(method);
        this.call = call;
        this.identity = identity;
        this.account = account;
    }

    @Override
    public void onMessage(Q request) {
        if (refused) {
            return;
        }
        AccessDecision decision = AccessPolicy.decideAccount(identity, account.accountId(request));
        if (decision instanceof AccessDecision.Granted) {
            super.onMessage(request);
        } else {
            refused = true;
            call.refuse(decision);
            // The method may be at work on earlier requests of the stream.
            super.onCancel();
        }
    }

    @Override
    public void onHalfClose() {
        if (!refused) {
            super.onHalfClose();
        }
    }

    @Override
    public void onReady() {
        if (!refused) {
            super.onReady();
        }
    }

    @Override
    public void onCancel() {
        if (!refused) {
            super.onCancel();
        }
    }

    @Override
    public void onComplete() {
        if (!refused) {
            super.onComplete();
        }
    }
}
