package io.callbook.gateway.outgoing;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What the operator allows connectors beyond their vendors' own domains. */
@ConfigMapping(prefix = "callbook.gateway.allowed")
public interface AllowedHostsConfig {
    /** Each {@code host} (any port) or {@code host:port}, comma-separated; http is permitted. */
    Optional<List<String>> hosts();
}
