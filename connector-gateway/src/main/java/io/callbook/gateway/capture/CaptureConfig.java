package io.callbook.gateway.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How CRMs are read. */
@ConfigMapping(prefix = "callbook.capture")
public interface CaptureConfig {
    /**
     * How long other syncs of a connection leave its reading to the sync that reads, after that
     * one's last page. Correctness does not depend on it.
     */
    @WithDefault("60s")
    Duration hold();
}
