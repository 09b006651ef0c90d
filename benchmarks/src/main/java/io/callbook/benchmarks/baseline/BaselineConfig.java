package io.callbook.benchmarks.baseline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which of the baselines the service is. */
@ConfigMapping(prefix = "callbook.baseline")
public interface BaselineConfig {
    /** The database that is selected from, as {@code postgresql://…}; an echo if not set. */
    Optional<String> databaseUri();

    /** How many connections to the database; as Quarkus has it by default. */
    @WithDefault("20")
    int databaseConnections();
}
