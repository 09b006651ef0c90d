package io.callbook.matching.http;

import com.google.protobuf.Message;
import io.callbook.matching.v1.IdentifyCallerResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The contract's responses as those of HTTP. */
final class AnswerProto {
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    private AnswerProto() {}

    static Response json(Message answer) {
        return Response.ok(JsonProto.of(answer), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Only the name. */
    static Response line(IdentifyCallerResponse answer) {
        return Response.ok(CallerNameProto.of(answer), TEXT).build();
    }
}
