package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Exchange;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.grpc.MethodDescriptor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/**
 * Numbers that nobody has, each once; a contact must be created for each.
 *
 * @param deferred counts those that the store did not create within the service's patience
 */
record MissExchange(AtomicInteger next, LongAdder deferred)
        implements Exchange<IdentifyCallerRequest, IdentifyCallerResponse> {
    @Override
    public MethodDescriptor<IdentifyCallerRequest, IdentifyCallerResponse> method() {
        return CallerServiceGrpc.getIdentifyCallerMethod();
    }

    @Override
    public IdentifyCallerRequest request(RandomGenerator random) {
        return IdentifyCallerRequest.newBuilder()
                .setAccountId(SyntheticContacts.ACCOUNT)
                .setNumber(SyntheticContacts.number(next.getAndIncrement(), 0))
                .build();
    }

    @Override
    public boolean isRight(IdentifyCallerRequest request, IdentifyCallerResponse answer) {
        if (answer.getOutcome() == Outcome.OUTCOME_DEFERRED) {
            deferred.increment();
            return answer.getE164().equals(request.getNumber());
        }
        return answer.getOutcome() == Outcome.OUTCOME_CREATED
                && answer.getSelected().getPhoneNumber().equals(request.getNumber());
    }
}
