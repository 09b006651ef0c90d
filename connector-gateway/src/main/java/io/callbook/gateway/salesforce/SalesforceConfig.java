package io.callbook.gateway.salesforce;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** How every Salesforce connection is read. */
@ConfigMapping(prefix = "callbook.gateway.salesforce")
public interface SalesforceConfig {
    /** The version of the REST API, such as {@code 62.0}, unless a connection names another. */
    @WithDefault("62.0")
    @Pattern(regexp = "\\d{2,3}\\.0")
    String apiVersion();

    /**
     * How far before the newest change seen each poll begins. A transaction that takes longer than
     * this between its stamp and its commit is missed; a longer overlap re-reads more.
     */
    @WithDefault("10m")
    Duration overlap();

    /** The most records that one fetch reads. */
    @WithDefault("2000")
    @Min(1)
    @Max(2000)
    int pageSize();

    /** How long to wait for a connection to open. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long to wait for an answer and its whole body. */
    @WithDefault("60s")
    Duration requestTimeout();

    /** The largest answer that is taken; a larger one is a failure, not a full heap. */
    @WithDefault("64M")
    MemorySize maxResponseSize();
}
