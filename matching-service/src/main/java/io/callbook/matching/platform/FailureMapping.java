package io.callbook.matching.platform;

import io.callbook.matching.failure.MatchingFailure;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts {@link FailureStatusProto} between the service and its callers. */
@ApplicationScoped
class FailureMapping implements ExceptionHandlerProvider {
    @Override
    public <ReqT, RespT> ExceptionHandler<ReqT, RespT> createHandler(
            Listener<ReqT> listener, ServerCall<ReqT, RespT> call, Metadata metadata) {
        return new StatusHandler<>(listener, call, metadata);
    }

    @Override
    public Throwable transform(Throwable failure) {
        return switch (failure) {
            case MatchingFailure known -> FailureStatusProto.of(known);
            case StatusRuntimeException status -> status;
            case StatusException status -> status;
            default -> unforeseen(failure);
        };
    }

    private static StatusRuntimeException unforeseen(Throwable failure) {
        Log.error("A call failed unexpectedly", failure);
        return FailureStatusProto.unforeseen();
    }

    private static final class StatusHandler<ReqT, RespT> extends ExceptionHandler<ReqT, RespT> {
        StatusHandler(Listener<ReqT> listener, ServerCall<ReqT, RespT> call, Metadata metadata) {
            super(listener, call, metadata);
        }

        @Override
        protected void handleException(
                Throwable failure, ServerCall<ReqT, RespT> call, Metadata metadata) {
            StatusRuntimeException status =
                    failure instanceof MatchingFailure known
                            ? FailureStatusProto.of(known)
                            : unforeseen(failure);
            Metadata trailers = status.getTrailers();
            call.close(status.getStatus(), trailers == null ? metadata : trailers);
        }
    }
}
