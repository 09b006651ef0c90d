package io.callbook.matching.platform;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.failure.IndexLoadingException;
import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.failure.MatchingFailure;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** The one place where failures become gRPC statuses. */
final class FailureStatusProto {
    private FailureStatusProto() {}

    static StatusRuntimeException of(MatchingFailure failure) {
        return switch (failure) {
            case AccountNotFoundException unknown ->
                    status(Code.NOT_FOUND, ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND, unknown)
                            .asException();
            case IndexLoadingException loading ->
                    status(Code.UNAVAILABLE, ErrorReason.ERROR_REASON_INDEX_LOADING, loading)
                            .asException();
            case StoreSilentException silent ->
                    status(Code.UNAVAILABLE, ErrorReason.ERROR_REASON_STORE_UNAVAILABLE, silent)
                            .asException();
            case InvalidFieldException invalid ->
                    status(Code.INVALID_ARGUMENT, ErrorReason.ERROR_REASON_INVALID_FIELD, invalid)
                            .with(badRequest(invalid))
                            .asException();
        };
    }

    /** For what nobody foresaw; the log has the details. */
    static StatusRuntimeException unforeseen() {
        return new Answer(
                        Status.newBuilder()
                                .setCode(Code.INTERNAL_VALUE)
                                .setMessage(
                                        "The service failed unexpectedly; its log has the details.")
                                .addDetails(
                                        ErrorReasonProto.info(ErrorReason.ERROR_REASON_INTERNAL))
                                .build())
                .asException();
    }

    private static Answer status(Code code, ErrorReason reason, MatchingFailure failure) {
        return new Answer(
                Status.newBuilder()
                        .setCode(code.getNumber())
                        .setMessage(String.valueOf(failure.getMessage()))
                        .addDetails(ErrorReasonProto.info(reason))
                        .build());
    }

    private static Any badRequest(InvalidFieldException invalid) {
        return Any.pack(
                BadRequest.newBuilder()
                        .addFieldViolations(
                                BadRequest.FieldViolation.newBuilder()
                                        .setField(invalid.field())
                                        .setDescription(String.valueOf(invalid.getMessage())))
                        .build());
    }

    private record Answer(Status status) {
        Answer with(Any detail) {
            return new Answer(status.toBuilder().addDetails(detail).build());
        }

        StatusRuntimeException asException() {
            return StatusProto.toStatusRuntimeException(status);
        }
    }
}
