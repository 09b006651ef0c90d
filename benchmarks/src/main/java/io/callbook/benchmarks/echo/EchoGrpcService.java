package io.callbook.benchmarks.echo;

import io.callbook.benchmarks.v1.EchoRequest;
import io.callbook.benchmarks.v1.EchoResponse;
import io.callbook.benchmarks.v1.EchoService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Answers with what was asked, on the event loop, like matching-service. */
@GrpcService
class EchoGrpcService implements EchoService {
    @Override
    public Uni<EchoResponse> echo(EchoRequest request) {
        return Uni.createFrom().item(EchoResponse.newBuilder().setText(request.getText()).build());
    }
}
