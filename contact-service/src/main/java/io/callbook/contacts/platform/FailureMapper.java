package io.callbook.contacts.platform;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** The one place where failures become statuses. */
@ApplicationScoped
public final class FailureMapper implements ExceptionHandlerProvider {
    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new Handler<>(listener, call, metadata);
    }

    @Override
    public Throwable transform(Throwable failure) {
        if (failure instanceof StatusRuntimeException || failure instanceof StatusException) {
            return failure;
        }
        return FailureProto.toStatus(asCallFailure(failure));
    }

    /** What a caller is told of any failure; what nobody foresaw is logged. */
    public static CallFailure asCallFailure(Throwable failure) {
        if (failure instanceof CallFailure expected) {
            return expected;
        }
        if (StoreTrouble.isUnavailable(failure)) {
            Log.warnf("The database cannot be reached: %s", failure.getMessage());
            return new CallFailure(
                    Reason.STORE_UNAVAILABLE,
                    "The contact store's database cannot be reached: try again in a moment.");
        }
        if (StoreTrouble.isConflict(failure)) {
            return new CallFailure(
                    Reason.STORE_UNAVAILABLE,
                    "Other writers kept changing the same contacts: try again in a moment.");
        }
        Log.error("A call failed in a way that was not foreseen", failure);
        return new CallFailure(
                Reason.INTERNAL, "The contact store failed unexpectedly; its log has the details.");
    }

    private static final class Handler<Q, A> extends ExceptionHandler<Q, A> {
        Handler(Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
            super(listener, call, metadata);
        }

        @Override
        protected void handleException(
                Throwable failure, ServerCall<Q, A> call, Metadata metadata) {
            StatusRuntimeException status = FailureProto.toStatus(asCallFailure(failure));
            Metadata trailers = status.getTrailers();
            call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        }
    }
}
