package io.callbook.benchmarks.baseline;

import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MutinyCallerServiceGrpc;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Answers on the event loop, like matching-service. */
@GrpcService
class BaselineGrpcService extends MutinyCallerServiceGrpc.CallerServiceImplBase {
    private final Baseline baseline;

    BaselineGrpcService(BaselineConfig config, Vertx vertx) {
        baseline =
                config.databaseUri()
                        .<Baseline>map(
                                uri -> NumberSelect.open(vertx, uri, config.databaseConnections()))
                        .orElse(new NumberEcho());
    }

    @Override
    public Uni<IdentifyCallerResponse> identifyCaller(IdentifyCallerRequest request) {
        return baseline.identify(request);
    }
}
