package io.callbook.contacts;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a failed call told. */
public record Failures(String reason, String code, String message, List<String> fields) {
    /** The failure of a call that must fail. */
    public static Failures of(ThrowingCallable call) {
        StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
        if (failure == null) {
            throw new AssertionError("The call should have failed");
        }
        Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            throw new AssertionError("The failure has no details", failure);
        }
        ErrorInfo info = detail(status, ErrorInfo.getDefaultInstance());
        BadRequest request = detail(status, BadRequest.getDefaultInstance());
        return new Failures(
                info.getReason(),
                failure.getStatus().getCode().name(),
                status.getMessage(),
                request.getFieldViolationsList().stream()
                        .map(BadRequest.FieldViolation::getField)
                        .toList());
    }

    @SuppressWarnings("unchecked") // The class is that of the given default.
    private static <T extends Message> T detail(Status status, T otherwise) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(otherwise.getClass())) {
                try {
                    return (T) detail.unpack(otherwise.getClass());
                } catch (InvalidProtocolBufferException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return otherwise;
    }
}
