package io.callbook.contacts.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When to tidy up, and what counts as old. */
@ConfigMapping(prefix = "contacts.housekeeping")
public interface HousekeepingConfig {
    /** The pause between two rounds. */
    @WithDefault("10m")
    Duration every();

    /** How long a request with a request_id is recognised when it is repeated. */
    @WithDefault("7d")
    Duration requestRetention();
}
