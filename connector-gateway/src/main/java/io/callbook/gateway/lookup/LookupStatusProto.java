package io.callbook.gateway.lookup;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.logging.Log;
import org.jdbi.v3.core.JdbiException;

/** The one place where failures of calls become gRPC statuses. */
final class LookupStatusProto {
    private static final String DOMAIN = "callbook.io";
    private static final String PREFIX = "ERROR_REASON_";

    private LookupStatusProto() {}

    static StatusRuntimeException of(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException known -> known;
            case LookupException known -> of(known);
            case ConnectorException refused ->
                    status(
                            Code.UNAVAILABLE,
                            ErrorReason.ERROR_REASON_SOURCE_UNAVAILABLE,
                            message(refused));
            case TargetException.Unavailable away ->
                    status(
                            Code.UNAVAILABLE,
                            ErrorReason.ERROR_REASON_STORE_UNAVAILABLE,
                            message(away));
            case JdbiException away -> {
                Log.warn("A look-up lost the database", away);
                yield status(
                        Code.UNAVAILABLE,
                        ErrorReason.ERROR_REASON_STORE_UNAVAILABLE,
                        "The gateway's database did not answer. Try again.");
            }
            default -> unforeseen(failure);
        };
    }

    private static StatusRuntimeException of(LookupException failure) {
        String message = message(failure);
        return switch (failure) {
            case LookupException.InvalidField invalid -> invalid(invalid, message);
            case LookupException.AccountNotFound _ ->
                    status(Code.NOT_FOUND, ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND, message);
            case LookupException.ConnectionNotFound _ ->
                    status(Code.NOT_FOUND, ErrorReason.ERROR_REASON_CONNECTION_NOT_FOUND, message);
            case LookupException.RecordNotFound _ ->
                    status(
                            Code.NOT_FOUND,
                            ErrorReason.ERROR_REASON_SOURCE_RECORD_NOT_FOUND,
                            message);
            case LookupException.SourceUnavailable _ ->
                    status(Code.UNAVAILABLE, ErrorReason.ERROR_REASON_SOURCE_UNAVAILABLE, message);
            case LookupException.StoreUnavailable _ ->
                    status(Code.UNAVAILABLE, ErrorReason.ERROR_REASON_STORE_UNAVAILABLE, message);
        };
    }

    private static StatusRuntimeException invalid(
            LookupException.InvalidField failure, String message) {
        BadRequest details =
                BadRequest.newBuilder()
                        .addFieldViolations(
                                BadRequest.FieldViolation.newBuilder()
                                        .setField(failure.field())
                                        .setDescription(message))
                        .build();
        return status(
                Code.INVALID_ARGUMENT,
                ErrorReason.ERROR_REASON_INVALID_FIELD,
                message,
                Any.pack(details));
    }

    private static StatusRuntimeException unforeseen(Throwable failure) {
        Log.error("A look-up failed unexpectedly", failure);
        return status(
                Code.INTERNAL,
                ErrorReason.ERROR_REASON_INTERNAL,
                "The service failed unexpectedly; its log has the details.");
    }

    private static StatusRuntimeException status(
            Code code, ErrorReason reason, String message, Any... details) {
        Status.Builder status =
                Status.newBuilder()
                        .setCode(code.getNumber())
                        .setMessage(message)
                        .addDetails(
                                Any.pack(
                                        ErrorInfo.newBuilder()
                                                .setReason(reason.name().substring(PREFIX.length()))
                                                .setDomain(DOMAIN)
                                                .build()));
        for (Any detail : details) {
            status.addDetails(detail);
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
