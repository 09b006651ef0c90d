package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.wire.ApiVersions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** Which versions of the API there are; nobody need log in to ask. */
@Path("/services/data")
@RunOnVirtualThread
class VersionsResource {

    @GET
    public List<Map<String, String>> versions() {
        return ApiVersions.list();
    }
}
