package io.callbook.matching.caller;

import io.callbook.matching.v1.AttributeCallRequest;
import io.callbook.matching.v1.AttributeCallResponse;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.BatchIdentifyCallersResponse;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.ExplainCallRequest;
import io.callbook.matching.v1.ExplainCallResponse;
import io.callbook.matching.v1.IdentifyByReferenceRequest;
import io.callbook.matching.v1.IdentifyByReferenceResponse;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.MutinyCallerServiceGrpc;
import io.callbook.matching.v1.SelectContactRequest;
import io.callbook.matching.v1.SelectContactResponse;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.stubs.ServerCalls;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The edge: hands requests on with the time that is left for them. Runs on the event loop. */
@GrpcService
class CallerGrpcService extends MutinyCallerServiceGrpc.CallerServiceImplBase {
    private final Callers callers;
    private final Calls calls;

    CallerGrpcService(Callers callers, Calls calls) {
        this.callers = callers;
        this.calls = calls;
    }

    @Override
    public ServerServiceDefinition bindService() {
        return EncodedMethodProto.replace(
                super.bindService(), CallerServiceGrpc.getIdentifyCallerMethod(), this::identify);
    }

    /** IdentifyCaller; an answer that is there is sent at once. */
    private void identify(IdentifyCallerRequest request, StreamObserver<EncodedMessage> router) {
        switch (reply(request)) {
            case Reply.Now<EncodedMessage>(EncodedMessage answer) -> {
                router.onNext(answer);
                router.onCompleted();
            }
            case Reply.Later<EncodedMessage>(Uni<EncodedMessage> answer) ->
                    ServerCalls.oneToOne(request, router, null, _ -> answer);
        }
    }

    /** What is thrown goes the way of what fails: only there the log and the metrics see it. */
    private Reply<EncodedMessage> reply(IdentifyCallerRequest request) {
        try {
            return callers.answer(request, patienceOf(Context.current().getDeadline()));
        } catch (RuntimeException failure) {
            return new Reply.Later<>(Uni.createFrom().failure(failure));
        }
    }

    @Override
    public Uni<BatchIdentifyCallersResponse> batchIdentifyCallers(
            BatchIdentifyCallersRequest request) {
        return callers.identifyAll(request, patience());
    }

    @Override
    public Uni<IdentifyByReferenceResponse> identifyByReference(
            IdentifyByReferenceRequest request) {
        return calls.identify(request, patience());
    }

    @Override
    public Uni<SelectContactResponse> selectContact(SelectContactRequest request) {
        return calls.select(request, patience());
    }

    @Override
    public Uni<AttributeCallResponse> attributeCall(AttributeCallRequest request) {
        return calls.attribute(request, patience());
    }

    @Override
    public Uni<ExplainCallResponse> explainCall(ExplainCallRequest request) {
        return calls.explain(request, patience());
    }

    private static Duration patience() {
        return patienceOf(Context.current().getDeadline()).get();
    }

    private static Supplier<Duration> patienceOf(@Nullable Deadline deadline) {
        return deadline == null
                ? () -> Callers.PATIENT
                : () -> Duration.ofNanos(Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS)));
    }
}
