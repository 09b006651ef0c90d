package io.callbook.contacts.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes request keys of the header {@code Idempotency-Key}. */
@ApplicationScoped
public class Idempotency {
    /** Makes a repeated request safe. */
    public static final String HEADER = "Idempotency-Key";

    private final ObjectMapper mapper;

    Idempotency(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The key of a request.
     *
     * @param header what the client chose; null if nothing
     * @param operation its name
     * @param content all else that tells two requests apart
     */
    public RequestKey key(@Nullable String header, String operation, @Nullable Object... content) {
        return header == null || header.isEmpty()
                ? new RequestKey("", "")
                : new RequestKey(
                        RequestKeyProto.checked(header),
                        fingerprint(operation, Arrays.asList(content)));
    }

    private String fingerprint(String operation, List<@Nullable Object> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("rest " + operation + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(mapper.writeValueAsBytes(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }
}
