package io.callbook.matching.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
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

    /**
     * How much calls may take there that the store does not take, about 250 bytes each. If it is
     * not enough the last ones are not kept, and {@code callbook_calls_lost_total} counts them.
     */
    @WithDefault("512M")
    MemorySize maxCalls();

    /**
     * How many contacts are promised at most while the store is away, about 0.5 kB of memory each.
     * To a caller who comes after them nothing is promised.
     */
    @WithDefault("200000")
    @Min(1)
    int maxPromises();
}
