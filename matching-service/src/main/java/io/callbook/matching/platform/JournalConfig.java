package io.callbook.matching.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps what must survive its restart: its only durable state. */
@ConfigMapping(prefix = "callbook.matching.journal")
public interface JournalConfig {
    /**
     * A folder on a local disk for this replica alone; it is created. Contacts still to be created
     * lie there until the store has them, so it must survive a restart.
     */
    @WithDefault("${java.io.tmpdir}/callbook-matching")
    Path folder();
}
