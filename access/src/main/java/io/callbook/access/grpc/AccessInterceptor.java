package io.callbook.access.grpc;

import io.callbook.access.Identity;
import io.callbook.access.token.Bearer;
import io.callbook.access.token.Tokens;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a call pass if its token is valid, has a role that the method's option names, and is for the
 * account of each of its requests (ACC-2, ACC-3).
 */
@ApplicationScoped
@GlobalInterceptor
public final class AccessInterceptor implements ServerInterceptor, Prioritized {
    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    /** After those of the framework, which give each call its thread; before all of ours. */
    private static final int PRIORITY = 1_000_000;

    private final ConcurrentHashMap<String, MethodRule> rules = new ConcurrentHashMap<>();
    private final Tokens tokens;

    /** Asks these whose a token is. */
    public AccessInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public <Q, A> Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        MethodRule rule = rule(call.getMethodDescriptor());
        if (rule.open()) {
            return next.startCall(call, headers);
        }
        String token = Bearer.tokenOf(headers.get(AUTHORIZATION));
        if (token == null) {
            RefusalProto.refuseWithoutToken(call);
            return new RefusedListener<>();
        }
        Identity identity = tokens.findRemembered(token);
        return identity == null
                ? verify(token, new PendingCall<>(rule, call, headers, next))
                : new PendingCall<>(rule, call, headers, next).start(identity);
    }

    private MethodRule rule(MethodDescriptor<?, ?> method) {
        MethodRule known = rules.get(method.getFullMethodName());
        return known == null
                ? rules.computeIfAbsent(method.getFullMethodName(), _ -> MethodRuleProto.of(method))
                : known;
    }

    private <Q, A> Listener<Q> verify(String token, PendingCall<Q, A> call) {
        WaitingListener<Q> waiting = new WaitingListener<>();
        CallThread thread = CallThread.current();
        tokens.verify(token)
                .whenComplete((identity, failure) ->
                        thread.run(() -> waiting.goOn(call.settle(identity, failure))));
        return waiting;
    }
}
