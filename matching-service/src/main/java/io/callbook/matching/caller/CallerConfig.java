package io.callbook.matching.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How callers are identified. */
@ConfigMapping(prefix = "callbook.matching.caller")
public interface CallerConfig {
    /** How long the store may take to resolve an unknown number, if the caller waits as long. */
    @WithDefault("2S")
    Duration storeTimeout();

    /**
     * How many unknown numbers the store resolves at once for this replica. Of more the contact is
     * deferred at once: a store that is asked for more than it can do would answer all of them too
     * late.
     */
    @WithDefault("64")
    @Min(1)
    int maxResolving();

    /** How often contacts that could not be created are tried again. */
    @WithDefault("1S")
    Duration deferredRetry();

    /** An answer from memory that the store confirmed longer ago than this is called degraded. */
    @WithDefault("10S")
    Duration maxDataAge();
}
