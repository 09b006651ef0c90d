package io.callbook.gateway.platform;

import io.callbook.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on; opaque to clients. An empty token is the beginning. A token names its list,
 * so that one of another list, or an invented one, is refused.
 */
public final class PageToken {
    private static final String NUMBER = "[0-9]{1,18}";

    private PageToken() {}

    /** The token for what comes after a key of a list. */
    public static String after(String list, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The id after which a list goes on; empty text: from the first.
     *
     * @throws ProblemException if this list never gave out this token
     */
    public static String id(String list, String token) {
        return token.isEmpty()
                ? ""
                : key(list, token).filter(ResourceId::fits).orElseThrow(PageToken::unknown);
    }

    /**
     * The number after which a list goes on; empty: from the first.
     *
     * @throws ProblemException if this list never gave out this token
     */
    public static Optional<Long> number(String list, String token) {
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        key(list, token)
                                .filter(key -> key.matches(NUMBER))
                                .map(Long::valueOf)
                                .orElseThrow(PageToken::unknown));
    }

    private static Optional<String> key(String list, String token) {
        String prefix = list + ":";
        return decoded(token)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()));
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException unknown() {
        return Refusal.invalidParameter(
                "pageToken", "'pageToken' must be the nextPageToken of an earlier answer.");
    }
}
