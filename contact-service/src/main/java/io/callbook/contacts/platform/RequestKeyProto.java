package io.callbook.contacts.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import io.callbook.contacts.failure.CallFailure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes request keys of requests. */
public final class RequestKeyProto {
    private static final int MAX_LENGTH = 64;

    private RequestKeyProto() {}

    /**
     * The key of a request.
     *
     * @throws CallFailure if the id is too long or not text
     */
    public static RequestKey of(String requestId, Message request) {
        return new RequestKey(checked(requestId), requestId.isEmpty() ? "" : fingerprint(request));
    }

    /** The id itself, if it may be one; for requests that are only named by it. */
    public static String checked(String requestId) {
        if (requestId.codePointCount(0, requestId.length()) > MAX_LENGTH) {
            throw CallFailure.invalid("request_id", "has more than 64 characters");
        }
        if (requestId.indexOf('\0') >= 0) {
            throw CallFailure.invalid("request_id", "has a NUL character: remove it");
        }
        return requestId;
    }

    private static String fingerprint(Message request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getDescriptorForType().getFullName().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
