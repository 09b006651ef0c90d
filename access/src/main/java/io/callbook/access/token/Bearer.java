package io.callbook.access.token;

import org.jspecify.annotations.Nullable;

/** How a token is sent: {@code Authorization: Bearer <token>}, by gRPC and HTTP alike. */
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** The token in a header's value; null if there is none. */
    public static @Nullable String tokenOf(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? null : token;
    }

    /** The header's value with a token. */
    public static String header(String token) {
        return SCHEME + token;
    }
}
