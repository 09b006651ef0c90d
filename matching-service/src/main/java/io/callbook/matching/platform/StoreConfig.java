package io.callbook.matching.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Where contact-service is. */
@ConfigMapping(prefix = "callbook.contacts")
public interface StoreConfig {
    /** The host name or address of contact-service's gRPC server. */
    @WithDefault("contact-service")
    String host();

    /** The port of contact-service's gRPC server. */
    @WithDefault("9000")
    @Min(1)
    @Max(65_535)
    int port();

    /** How long a connection may be silent, while a call waits, before it is probed. */
    @WithDefault("30S")
    Duration keepAlive();
}
