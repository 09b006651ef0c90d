package io.callbook.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whose tokens are accepted. */
@ConfigMapping(prefix = "callbook.access")
public interface AccessConfig {
    /**
     * Where the public keys are that tokens are verified with: a file (PEM with one public key or
     * certificate, or a JSON web-key set) or the https address of a JSON web-key set. Required: a
     * service without it does not start.
     */
    Optional<String> keyLocation();

    /** What the tokens' {@code iss} must be; anything if not set. */
    Optional<String> issuer();

    /** What must be among the tokens' {@code aud}. */
    @WithDefault("callbook")
    String audience();
}
