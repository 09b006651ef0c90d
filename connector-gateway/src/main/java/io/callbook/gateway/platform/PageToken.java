package io.callbook.gateway.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on; opaque to clients. An empty token is the beginning. */
public final class PageToken {
    private PageToken() {}

    /** The token for what comes after a key. */
    public static String after(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of a token.
     *
     * @throws ProblemException if no list ever gave out this token
     */
    public static String read(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "'pageToken' must be the nextPageToken of an earlier answer.");
        }
    }
}
