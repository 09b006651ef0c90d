package io.callbook.sandbox.salesforce.limits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** What is left of the org's limits; of them the sandbox has one. */
@Path("/services/data/{version: v\\d+\\.\\d+}")
@NeedsSession
@RunOnVirtualThread
class LimitsResource {
    private final ApiUsage usage;

    LimitsResource(ApiUsage usage) {
        this.usage = usage;
    }

    record Limit(@JsonProperty("Max") int max, @JsonProperty("Remaining") int remaining) {}

    @GET
    @Path("/limits")
    public Map<String, Limit> limits() {
        ApiUsage.Usage now = usage.usage();
        return Map.of("DailyApiRequests", new Limit(now.limit(), now.remaining()));
    }
}
