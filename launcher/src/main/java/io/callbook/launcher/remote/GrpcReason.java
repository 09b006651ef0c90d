package io.callbook.launcher.remote;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/** The reason that Callbook's services put into their errors, for programs. */
public final class GrpcReason {
    private GrpcReason() {}

    /** The reason's name, such as {@code ACCOUNT_NOT_FOUND}, if a service of ours gave one. */
    public static Optional<String> of(StatusRuntimeException failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        return status == null
                ? Optional.empty()
                : status.getDetailsList().stream()
                        .filter(detail -> detail.is(ErrorInfo.class))
                        .map(GrpcReason::reason)
                        .findFirst();
    }

    private static String reason(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("checked before", e);
        }
    }
}
