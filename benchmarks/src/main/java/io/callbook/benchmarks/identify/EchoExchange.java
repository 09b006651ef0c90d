package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Exchange;
import io.callbook.benchmarks.load.UnreadAnswer;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.grpc.MethodDescriptor;
import java.util.random.RandomGenerator;

/** The same requests, of which only the number must come back. */
record EchoExchange(IdentifyExchange identify)
        implements Exchange<IdentifyCallerRequest, UnreadAnswer> {
    @Override
    public MethodDescriptor<IdentifyCallerRequest, UnreadAnswer> method() {
        return identify.method();
    }

    @Override
    public IdentifyCallerRequest request(RandomGenerator random) {
        return identify.request(random);
    }

    @Override
    public boolean isRight(IdentifyCallerRequest request, UnreadAnswer answer) {
        return answer.holds(request.getNumber());
    }
}
