package io.callbook.access.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How a token is sent by those that can only put a user name and a password into an address, such
 * as telephone systems: {@code Authorization: Basic}, with any user name and the token as password.
 */
public final class Basic {
    private static final String SCHEME = "Basic ";

    private Basic() {}

    /** The password in a header's value; null if there is none. */
    public static @Nullable String tokenOf(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String credentials = decode(header.substring(SCHEME.length()).strip());
        String token = credentials.substring(credentials.indexOf(':') + 1);
        return token.isEmpty() || token.length() == credentials.length() ? null : token;
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
