package io.callbook.matching.lookup;

import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.types.v1.ErrorReason;
import io.grpc.Status;

/** Why connector-gateway did not do what it was asked. */
final class GatewayFailureProto {
    private GatewayFailureProto() {}

    /** A sentence for people. */
    static String why(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> "The CRM did not answer in time.";
            case UNAVAILABLE, NOT_FOUND, INVALID_ARGUMENT ->
                    isItsOwn(failure)
                            ? Sentence.of(String.valueOf(status.getDescription()))
                            : "connector-gateway cannot be reached.";
            default -> "connector-gateway failed (" + status.getCode() + ").";
        };
    }

    /** Without a reason of Callbook's a status was made on the way, and describes a connection. */
    private static boolean isItsOwn(Throwable failure) {
        return ErrorReasonProto.reasonOf(failure) != ErrorReason.ERROR_REASON_UNSPECIFIED;
    }
}
