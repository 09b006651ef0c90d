package io.callbook.gateway.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys are that encrypt the connections' secrets. */
@ConfigMapping(prefix = "callbook.gateway.keyset")
public interface KeysetConfig {
    /** A file with a Tink AEAD keyset in JSON; without it the gateway does not start. */
    Optional<Path> file();

    /** Whether the file is made if it is missing: for development, never where replicas share. */
    @WithDefault("false")
    boolean create();
}
