package io.callbook.sandbox.traffic;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells how many API requests came in; {@code DELETE} starts counting anew. */
@Path("/_sandbox/requests")
@RunOnVirtualThread
class RequestsResource {
    private final RequestCounts counts;

    RequestsResource(RequestCounts counts) {
        this.counts = counts;
    }

    @GET
    public RequestCounts.Counts get() {
        return counts.counts();
    }

    @DELETE
    public void reset() {
        counts.reset();
    }
}
