package io.callbook.matching.http;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;

/** Reads which fields contact-service refused, from the details of its status. */
final class RefusedFieldsProto {
    private RefusedFieldsProto() {}

    static List<BadRequest.FieldViolation> of(StatusRuntimeException refusal) {
        Status status = StatusProto.fromThrowable(refusal);
        if (status == null) {
            return List.of();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(BadRequest.class))
                .flatMap(detail -> read(detail).getFieldViolationsList().stream())
                .toList();
    }

    private static BadRequest read(Any detail) {
        try {
            return detail.unpack(BadRequest.class);
        } catch (InvalidProtocolBufferException unreadable) {
            return BadRequest.getDefaultInstance();
        }
    }
}
