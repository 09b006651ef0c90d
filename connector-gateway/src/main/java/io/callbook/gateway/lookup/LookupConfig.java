package io.callbook.gateway.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How single records are read while a caller waits. */
@ConfigMapping(prefix = "callbook.lookup")
public interface LookupConfig {
    /**
     * How long a CRM may take. A caller without a deadline waits so long, and a reading goes on so
     * long when its caller has left: the next call then finds the record in the store.
     */
    @WithDefault("10s")
    Duration timeLimit();

    /** How many records are stored at the same time; each needs a connection to the database. */
    @WithDefault("6")
    @Min(1)
    @Max(1000)
    int concurrent();

    /** How long a way to a CRM is kept open with its login and what it knows of the fields. */
    @WithDefault("5m")
    Duration keepOpen();
}
