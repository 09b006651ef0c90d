package io.callbook.gateway.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken in. */
@ConfigMapping(prefix = "callbook.imports")
public interface ImportConfig {
    /** The largest file in bytes. */
    @WithDefault("536870912")
    long largestFile();

    /** How long results are kept; then the import and its rows are forgotten. */
    @WithDefault("P30D")
    Duration keep();
}
