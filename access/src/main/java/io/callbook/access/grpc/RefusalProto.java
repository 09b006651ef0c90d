package io.callbook.access.grpc;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.callbook.access.AccessDecision;
import io.callbook.access.token.InvalidTokenException;
import io.callbook.access.token.VerifierUnavailableException;
import io.callbook.types.v1.ErrorReason;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.logging.Log;
import java.util.concurrent.CompletionException;

/** Ends calls that may not be made, in the contract's words. */
final class RefusalProto {
    private static final String DOMAIN = "callbook.io";
    private static final String PREFIX = "ERROR_REASON_";

    private RefusalProto() {}

    static void refuseWithoutToken(ServerCall<?, ?> call) {
        close(
                call,
                Code.UNAUTHENTICATED,
                ErrorReason.ERROR_REASON_UNAUTHENTICATED,
                "The call carries no token: send the metadata 'authorization: Bearer <token>'.");
    }

    static void refuse(ServerCall<?, ?> call, AccessDecision decision) {
        close(
                call,
                Code.PERMISSION_DENIED,
                ErrorReason.ERROR_REASON_PERMISSION_DENIED,
                decision.message());
    }

    static void refuse(ServerCall<?, ?> call, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        switch (cause) {
            case InvalidTokenException invalid ->
                    close(
                            call,
                            Code.UNAUTHENTICATED,
                            ErrorReason.ERROR_REASON_UNAUTHENTICATED,
                            String.valueOf(invalid.getMessage()));
            case VerifierUnavailableException unavailable -> {
                Log.warnf("Tokens cannot be verified: %s", unavailable.getMessage());
                close(
                        call,
                        Code.UNAVAILABLE,
                        ErrorReason.ERROR_REASON_STORE_UNAVAILABLE,
                        "The token cannot be verified just now: try again in a moment.");
            }
            case null, default -> {
                Log.error("A token could not be verified", cause);
                close(
                        call,
                        Code.INTERNAL,
                        ErrorReason.ERROR_REASON_INTERNAL,
                        "The token could not be verified; the service's log has the details.");
            }
        }
    }

    private static void close(
            ServerCall<?, ?> call, Code code, ErrorReason reason, String message) {
        ErrorInfo info =
                ErrorInfo.newBuilder()
                        .setReason(reason.name().substring(PREFIX.length()))
                        .setDomain(DOMAIN)
                        .build();
        StatusRuntimeException status =
                StatusProto.toStatusRuntimeException(
                        Status.newBuilder()
                                .setCode(code.getNumber())
                                .setMessage(message)
                                .addDetails(Any.pack(info))
                                .build());
        Metadata trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    }
}
