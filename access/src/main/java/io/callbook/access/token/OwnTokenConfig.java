package io.callbook.access.token;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The token that a service shows to others. */
@ConfigMapping(prefix = "callbook.token")
public interface OwnTokenConfig {
    /**
     * The file that holds the token, as text; read again when it changes. Required by services that
     * call others.
     */
    Optional<String> file();
}
