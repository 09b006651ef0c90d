package io.callbook.benchmarks.echo;

import io.callbook.benchmarks.load.Exchange;
import io.callbook.benchmarks.v1.EchoRequest;
import io.callbook.benchmarks.v1.EchoResponse;
import io.callbook.benchmarks.v1.EchoServiceGrpc;
import io.grpc.MethodDescriptor;
import java.util.random.RandomGenerator;

/** A short text that must come back. */
public record EchoExchange() implements Exchange<EchoRequest, EchoResponse> {
    @Override
    public MethodDescriptor<EchoRequest, EchoResponse> method() {
        return EchoServiceGrpc.getEchoMethod();
    }

    @Override
    public EchoRequest request(RandomGenerator random) {
        return EchoRequest.newBuilder()
                .setText("+1202" + random.nextInt(2_000_000, 9_999_999))
                .build();
    }

    @Override
    public boolean isRight(EchoRequest request, EchoResponse answer) {
        return answer.getText().equals(request.getText());
    }
}
