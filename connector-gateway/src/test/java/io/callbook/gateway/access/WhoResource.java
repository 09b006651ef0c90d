package io.callbook.gateway.access;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells who asks, on each kind of thread; of no account, so that only operators get here. */
@Path("/api/v1/who")
@Requires(Role.CALLS)
public class WhoResource {
    /** On a worker thread. */
    @GET
    public String get() {
        return Identity.current().subject();
    }

    /** On a virtual thread. */
    @GET
    @Path("/virtual")
    @RunOnVirtualThread
    public String getVirtually() {
        return Identity.current().subject();
    }
}
