package io.callbook.gateway.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a resource would be whose author forgot to say who may use it. */
@Path("/api/v1/accounts/{accountId}/unguarded")
public class UnguardedResource {
    /** Answers everybody who gets here. */
    @GET
    public String get() {
        return "reached";
    }
}
