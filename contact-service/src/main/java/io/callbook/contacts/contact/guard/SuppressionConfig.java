package io.callbook.contacts.contact.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the key of the suppression list is. */
@ConfigMapping(prefix = "callbook.suppression")
public interface SuppressionConfig {
    /**
     * The file with the key: 32 random bytes in Base64. It must never be lost or changed: without
     * it nobody can tell whom the list means, and erased persons come back.
     */
    Path keyFile();

    /** Whether to make a new key if there is no such file; only for a first start. */
    @WithDefault("false")
    boolean keyCreate();
}
