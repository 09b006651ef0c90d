package io.callbook.matching.store;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Errors as contact-service writes them. */
final class FakeErrors {
    private FakeErrors() {}

    static StatusRuntimeException of(ErrorReason reason) {
        Code code =
                reason == ErrorReason.ERROR_REASON_POSITION_TOO_OLD
                        ? Code.OUT_OF_RANGE
                        : Code.NOT_FOUND;
        return of(reason, code, "The fake says " + reason.name());
    }

    static StatusRuntimeException of(ErrorReason reason, Code code, String message) {
        return StatusProto.toStatusRuntimeException(
                Status.newBuilder()
                        .setCode(code.getNumber())
                        .setMessage(message)
                        .addDetails(
                                Any.pack(
                                        ErrorInfo.newBuilder()
                                                .setReason(
                                                        reason.name().replace("ERROR_REASON_", ""))
                                                .setDomain("callbook.io")
                                                .build()))
                        .build());
    }
}
