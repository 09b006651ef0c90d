package io.callbook.access.grpc;

import io.callbook.access.AccessDecision;
import io.callbook.access.AccessPolicy;
import io.callbook.access.CurrentIdentity;
import io.callbook.access.Identity;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import org.jspecify.annotations.Nullable;

/**
 * A call that has not reached its method yet.
 *
 * @param rule who may call the method
 * @param call the call
 * @param headers what came with it
 * @param next leads to the method
 */
record PendingCall<Q, A>(
        MethodRule rule, ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    /** Starts or refuses the call after its token was verified, or could not be. */
    Listener<Q> settle(@Nullable Identity identity, @Nullable Throwable failure) {
        if (identity != null) {
            return start(identity);
        }
        RefusalProto.refuse(call, failure == null ? new IllegalStateException() : failure);
        return new RefusedListener<>();
    }

    /** Starts the call if the identity may make it. */
    Listener<Q> start(Identity identity) {
        AccessDecision decision = AccessPolicy.decideRole(identity, rule.roles());
        if (!(decision instanceof AccessDecision.Granted)) {
            RefusalProto.refuse(call, decision);
            return new RefusedListener<>();
        }
        if (identity.isOperator()) {
            return Contexts.interceptCall(CurrentIdentity.with(identity), call, headers, next);
        }
        EndableCall<Q, A> endable = new EndableCall<>(call);
        Listener<Q> listener =
                Contexts.interceptCall(CurrentIdentity.with(identity), endable, headers, next);
        return new AccountListener<>(listener, endable, identity, rule.account());
    }
}
