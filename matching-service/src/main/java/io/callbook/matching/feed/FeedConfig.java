package io.callbook.matching.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the index is filled and kept fresh. */
@ConfigMapping(prefix = "callbook.matching")
public interface FeedConfig {
    /** Whether all accounts are loaded at start; the service is ready when they are. */
    @WithDefault("true")
    boolean preload();

    /** How many accounts are loaded at the same time at start. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int preloadParallel();

    /** How many accounts are kept in memory; beyond, the one not asked for longest is dropped. */
    @WithDefault("1000")
    @Min(1)
    int maxAccounts();

    /** How long a call without a deadline waits for its account to be loaded. */
    @WithDefault("5S")
    Duration loadWait();

    /** A snapshot that sends nothing for this long is given up and taken anew. */
    @WithDefault("30S")
    Duration snapshotTimeout();

    /** A change feed without heartbeat for this long is given up and opened anew. */
    @WithDefault("10S")
    Duration heartbeatTimeout();

    /** The first pause before connecting again; it doubles with each failure. */
    @WithDefault("0.2S")
    Duration retryFirst();

    /** The longest pause before connecting again. */
    @WithDefault("5S")
    Duration retryMax();
}
