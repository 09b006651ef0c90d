package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.wire.ApiVersions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which versions of the API there are, and what one of them offers. */
@Path("/services/data")
@RunOnVirtualThread
class VersionsResource {

    @GET
    public List<Map<String, String>> versions() {
        return ApiVersions.list();
    }

    @GET
    @Path("/{version: v\\d+\\.\\d+}")
    @NeedsSession
    public Map<String, String> resources(@PathParam("version") String version) {
        Map<String, String> resources = new LinkedHashMap<>();
        Stream.of("limits", "query", "queryAll", "sobjects")
                .forEach(name -> resources.put(name, "/services/data/" + version + "/" + name));
        return resources;
    }
}
