package io.callbook.matching.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How callers are identified. */
@ConfigMapping(prefix = "callbook.matching.caller")
public interface CallerConfig {
    /** How long the store may take to resolve an unknown number, if the caller waits as long. */
    @WithDefault("2S")
    Duration storeTimeout();

    /** How often contacts that could not be created are tried again. */
    @WithDefault("1S")
    Duration deferredRetry();

    /** An answer from memory that the store confirmed longer ago than this is called degraded. */
    @WithDefault("10S")
    Duration maxDataAge();
}
