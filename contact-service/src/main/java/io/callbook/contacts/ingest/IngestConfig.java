package io.callbook.contacts.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How bulk writes are taken in. */
@ConfigMapping(prefix = "contacts.ingest")
public interface IngestConfig {
    /**
     * Chunks that are written at the same time, however many streams there are. More make each
     * transaction longer, for which every reader of the feed waits; about the number of the
     * database's processors.
     */
    @WithDefault("2")
    @Min(1)
    @Max(16)
    int writesAtOnce();
}
