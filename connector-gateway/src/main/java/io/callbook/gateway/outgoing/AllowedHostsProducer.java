package io.callbook.gateway.outgoing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Hands the operator's allowed hosts to the connectors. */
final class AllowedHostsProducer {
    @Produces
    @Singleton
    AllowedHosts allowedHosts(AllowedHostsConfig config) {
        return AllowedHosts.of(config.hosts().orElse(List.of()));
    }
}
