package io.callbook.sandbox.salesforce.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The consumer key and secret of an app. */
public record ClientCredentials(String clientId, String clientSecret) {
    private static final String BASIC = "Basic ";

    /** Reads an Authorization header. */
    static Optional<ClientCredentials> ofHeader(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new ClientCredentials(
                                    pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean matches(ClientCredentials other) {
        return clientId.equals(other.clientId)
                && MessageDigest.isEqual(bytes(clientSecret), bytes(other.clientSecret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return clientId;
    }
}
