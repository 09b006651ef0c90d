package io.callbook.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the accounts are in memory; a store that fails later does not make it unready. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {
    private final Preload preload;

    FeedReadiness(Preload preload) {
        this.preload = preload;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts in memory")
                .status(preload.isComplete())
                .withData("progress", preload.progress())
                .build();
    }
}
