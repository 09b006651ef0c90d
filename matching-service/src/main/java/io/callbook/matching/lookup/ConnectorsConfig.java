package io.callbook.matching.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Where connector-gateway is. */
@ConfigMapping(prefix = "callbook.connectors")
public interface ConnectorsConfig {
    /** The host name or address of connector-gateway's gRPC server. */
    @WithDefault("connector-gateway")
    String host();

    /** The port of connector-gateway's gRPC server. */
    @WithDefault("9000")
    @Min(1)
    @Max(65_535)
    int port();

    /** How long a CRM may take to show one record, if the caller waits as long. */
    @WithDefault("3S")
    Duration fetchTimeout();
}
