package io.callbook.matching.platform;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.callbook.types.v1.ErrorReason;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;

/** Reads and writes {@link ErrorReason} in the details of a status. */
public final class ErrorReasonProto {
    static final String DOMAIN = "callbook.io";
    private static final String PREFIX = "ERROR_REASON_";

    private ErrorReasonProto() {}

    /** The reason that another Callbook service gave, or UNSPECIFIED. */
    public static ErrorReason reasonOf(Throwable failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return ErrorReason.ERROR_REASON_UNSPECIFIED;
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .map(ErrorReasonProto::read)
                .findFirst()
                .orElse(ErrorReason.ERROR_REASON_UNSPECIFIED);
    }

    static Any info(ErrorReason reason) {
        return Any.pack(
                ErrorInfo.newBuilder()
                        .setReason(reason.name().substring(PREFIX.length()))
                        .setDomain(DOMAIN)
                        .build());
    }

    private static ErrorReason read(Any detail) {
        try {
            String name = PREFIX + detail.unpack(ErrorInfo.class).getReason();
            return Arrays.stream(ErrorReason.values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElse(ErrorReason.ERROR_REASON_UNSPECIFIED);
        } catch (InvalidProtocolBufferException unreadable) {
            return ErrorReason.ERROR_REASON_UNSPECIFIED;
        }
    }
}
