package io.callbook.access.grpc;

import io.callbook.access.token.Bearer;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.function.Supplier;

/** Shows this service's token with each of its calls. */
public final class OwnTokenInterceptor implements ClientInterceptor {
    private final Supplier<String> token;

    /** Shows what this gives, asked for each call: {@code OwnToken::get}. */
    public OwnTokenInterceptor(Supplier<String> token) {
        this.token = token;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
            MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> answers, Metadata headers) {
                headers.put(AccessInterceptor.AUTHORIZATION, Bearer.header(token.get()));
                super.start(answers, headers);
            }
        };
    }
}
