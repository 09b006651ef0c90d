package io.callbook.sandbox.faults;

import io.callbook.sandbox.input.JsonInput;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders faults, shows those of the connection that are in force, and clears them all. */
@Path("/_sandbox/faults")
@RunOnVirtualThread
class FaultsResource {
    private final Faults faults;
    private final List<CrmFaults> crms;

    FaultsResource(Faults faults, @All List<CrmFaults> crms) {
        this.faults = faults;
        this.crms = crms;
    }

    @GET
    public FaultOrder current() {
        return faults.current();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public FaultOrder order(@Nullable String body) {
        FaultOrder order = JsonInput.read(body, FaultOrder.class);
        faults.apply(order);
        crms.forEach(crm -> apply(order, crm));
        return faults.current();
    }

    private static void apply(FaultOrder order, CrmFaults crm) {
        if (Boolean.TRUE.equals(order.expireTokens())) {
            crm.expireTokens();
        }
        if (Boolean.TRUE.equals(order.closeResults())) {
            crm.closeResults();
        }
        if (order.rateLimit() != null) {
            crm.limitRequests(order.rateLimit());
        }
        if (order.pageSize() != null) {
            crm.limitPages(order.pageSize());
        }
    }

    @DELETE
    public void clear() {
        faults.clear();
        crms.forEach(CrmFaults::clear);
    }
}
