package io.callbook.benchmarks.baseline;

import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.smallrye.mutiny.Uni;

/** One way to answer. */
interface Baseline {
    Uni<IdentifyCallerResponse> identify(IdentifyCallerRequest request);
}
