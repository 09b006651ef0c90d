package io.callbook.contacts.platform;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Translates failures into the contract's statuses with their details. */
final class FailureProto {
    private static final String DOMAIN = "callbook.io";

    private FailureProto() {}

    static StatusRuntimeException toStatus(CallFailure failure) {
        Status.Builder status =
                Status.newBuilder()
                        .setCode(code(failure.reason()).value())
                        .setMessage(String.valueOf(failure.getMessage()))
                        .addDetails(Any.pack(errorInfo(failure.reason())));
        if (!failure.violations().isEmpty()) {
            status.addDetails(Any.pack(badRequest(failure)));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static ErrorInfo errorInfo(Reason reason) {
        return ErrorInfo.newBuilder().setReason(reason.name()).setDomain(DOMAIN).build();
    }

    private static BadRequest badRequest(CallFailure failure) {
        BadRequest.Builder request = BadRequest.newBuilder();
        for (FieldViolation violation : failure.violations()) {
            request.addFieldViolationsBuilder()
                    .setField(violation.field())
                    .setDescription(violation.description());
        }
        return request.build();
    }

    private static Code code(Reason reason) {
        return switch (reason) {
            case INVALID_FIELD, INVALID_PAGE_TOKEN, INVALID_POSITION -> Code.INVALID_ARGUMENT;
            case ACCOUNT_NOT_FOUND,
                    CONTACT_NOT_FOUND,
                    CONTACT_DELETED,
                    CONTACT_ERASED,
                    ORGANIZATION_NOT_FOUND,
                    TABLE_NOT_FOUND,
                    RECORD_NOT_FOUND,
                    TOPIC_NOT_FOUND,
                    KEY_NOT_FOUND,
                    CALL_NOT_FOUND ->
                    Code.NOT_FOUND;
            case ACCOUNT_EXISTS,
                    REFERENCE_TAKEN,
                    REQUEST_ID_REUSED,
                    PRIMARY_KEY_TAKEN,
                    TABLE_EXISTS,
                    ALREADY_EXISTS ->
                    Code.ALREADY_EXISTS;
            case CONTACT_NOT_DELETED, CONTACT_NOT_MERGED, SUPPRESSED, INCOMPATIBLE_CHANGE ->
                    Code.FAILED_PRECONDITION;
            case POSITION_TOO_OLD -> Code.OUT_OF_RANGE;
            case VERSION_CONFLICT -> Code.ABORTED;
            case STORE_UNAVAILABLE -> Code.UNAVAILABLE;
            case INTERNAL -> Code.INTERNAL;
        };
    }
}
