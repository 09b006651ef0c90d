package io.callbook.sandbox.salesforce.auth;

import io.callbook.sandbox.salesforce.store.OrgIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The access and refresh tokens in force. A restart ends them all, as an expiry would. */
@ApplicationScoped
public class Sessions {
    private static final int TOKEN_BYTES = 60;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

    /** Makes an access token. */
    public String open() {
        String token = OrgIds.ORGANIZATION.substring(0, 15) + "!" + randomText();
        accessTokens.add(token);
        return token;
    }

    /** Makes a refresh token, as a user's consent would. */
    public String consent() {
        String token = "5Aep861" + randomText();
        refreshTokens.add(token);
        return token;
    }

    boolean isOpen(String accessToken) {
        return accessTokens.contains(accessToken);
    }

    boolean isConsented(String refreshToken) {
        return refreshTokens.contains(refreshToken);
    }

    /** Ends a session or a consent; the answer is whether there was one. */
    boolean revoke(String token) {
        return accessTokens.remove(token) || refreshTokens.remove(token);
    }

    /** Lets all access tokens expire now. */
    public void expireAll() {
        accessTokens.clear();
    }

    private String randomText() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
