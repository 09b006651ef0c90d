package io.callbook.gateway.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where contact-service is. */
@ConfigMapping(prefix = "callbook.contacts")
public interface ContactsConfig {
    /** Its host name or address; a name with several addresses spreads the calls over them. */
    @WithDefault("contact-service")
    String host();

    /** Its gRPC port. */
    @WithDefault("9000")
    @Min(1)
    @Max(65535)
    int port();
}
