package io.callbook.benchmarks.baseline;

import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.smallrye.mutiny.Uni;

/** Says the number that it was asked for, and nothing else. */
record NumberEcho() implements Baseline {
    @Override
    public Uni<IdentifyCallerResponse> identify(IdentifyCallerRequest request) {
        return Uni.createFrom()
                .item(IdentifyCallerResponse.newBuilder().setE164(request.getNumber()).build());
    }
}
