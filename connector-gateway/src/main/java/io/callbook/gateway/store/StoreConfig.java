package io.callbook.gateway.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How contacts are written to the store. */
@ConfigMapping(prefix = "callbook.store")
public interface StoreConfig {
    /**
     * How many contacts are written in one transaction of the store; 1 to 5,000. Who reads the
     * store's feed waits for the longest transaction: a fill in larger ones is hardly faster.
     */
    @WithDefault("150")
    @Min(1)
    @Max(5000)
    int batchSize();

    /** How long a batch may take before it counts as failed and is repeated. */
    @WithDefault("30s")
    Duration deadline();
}
