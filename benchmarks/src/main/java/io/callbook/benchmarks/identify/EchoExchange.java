package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Exchange;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.grpc.MethodDescriptor;
import java.util.random.RandomGenerator;

/** The same requests, of which only the number must come back. */
record EchoExchange(IdentifyExchange identify)
        implements Exchange<IdentifyCallerRequest, IdentifyCallerResponse> {
    @Override
    public MethodDescriptor<IdentifyCallerRequest, IdentifyCallerResponse> method() {
        return identify.method();
    }

    @Override
    public IdentifyCallerRequest request(RandomGenerator random) {
        return identify.request(random);
    }

    @Override
    public boolean isRight(IdentifyCallerRequest request, IdentifyCallerResponse answer) {
        return answer.getE164().equals(request.getNumber());
    }
}
