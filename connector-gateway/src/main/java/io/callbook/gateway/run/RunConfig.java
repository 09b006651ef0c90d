package io.callbook.gateway.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How runs are executed. */
@ConfigMapping(prefix = "callbook.run")
public interface RunConfig {
    /** How many runs this process executes at the same time. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int concurrent();

    /** How often this process looks for runs that are due. */
    @WithDefault("1s")
    Duration lookInterval();

    /**
     * How often this process says that it is alive. Another one takes a run over when nothing was
     * heard for four times as long.
     */
    @WithDefault("1s")
    Duration heartbeat();

    /** How often to look for syncs whose runs nobody has scheduled, as after a crash. */
    @WithDefault("10s")
    Duration watchInterval();

    /** How long to wait before the second try of a run; doubled with each further one. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest wait between two tries. */
    @WithDefault("15s")
    Duration longestRetry();

    /** How many finished runs of a sync are kept, with their events. */
    @WithDefault("1000")
    @Min(1)
    int keep();
}
