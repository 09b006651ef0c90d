package io.callbook.launcher.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callbook.launcher.installation.Installation;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a token says: who its bearer is and what they may do.
 *
 * @param subject who
 * @param roles what
 * @param accounts where
 * @param lifetime for how long
 */
public record AccessToken(
        String subject, List<String> roles, List<String> accounts, Duration lifetime) {
    static final String OPERATOR = "operator";
    private static final Duration OF_COMMANDS = Duration.ofHours(12);

    /** Copies the lists. */
    public AccessToken {
        roles = List.copyOf(roles);
        accounts = List.copyOf(accounts);
    }

    /** The token with which the commands of this program ask the services. */
    public static String ofCommands(Installation installation) {
        return operator("command-line", OF_COMMANDS).sign(new SigningKey(installation));
    }

    static AccessToken operator(String subject, Duration lifetime) {
        return new AccessToken(subject, List.of(OPERATOR), List.of(), lifetime);
    }

    /** The token's text: a JWT signed by ES256. */
    String sign(SigningKey key) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("groups", roles);
        claims.put("accounts", accounts);
        claims.put("aud", "callbook");
        claims.put("iss", "callbook-development");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        String signed = base64(Map.of("alg", "ES256", "typ", "JWT")) + "." + base64(claims);
        return signed + "." + base64(signature(key.privateKey(), signed));
    }

    private static byte[] signature(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs by ECDSA", e);
        }
    }

    private static String base64(Map<String, Object> json) {
        try {
            return base64(JsonMapper.builder().build().writeValueAsString(json).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are JSON", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
