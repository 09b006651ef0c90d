package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which objects there are and what their fields are like. */
@Path("/services/data/{version: v\\d+\\.\\d+}")
@NeedsSession
@RunOnVirtualThread
class DescribeResource {
    private static final int MAX_BATCH_SIZE = 200;

    private final Schema schema;

    DescribeResource(Schema schema) {
        this.schema = schema;
    }

    /** The list of all objects. */
    record Objects(
            String encoding, int maxBatchSize, List<Map<String, @Nullable Object>> sobjects) {}

    /** What this version of the API offers. */
    @GET
    public Map<String, String> resources(@PathParam("version") String version) {
        Map<String, String> resources = new LinkedHashMap<>();
        Stream.of("limits", "query", "queryAll", "sobjects")
                .forEach(name -> resources.put(name, "/services/data/" + version + "/" + name));
        return resources;
    }

    @GET
    @Path("/sobjects")
    public Objects list(@PathParam("version") String version) {
        return new Objects(
                "UTF-8",
                MAX_BATCH_SIZE,
                schema.types().stream()
                        .map(type -> ObjectDescription.brief(type, version))
                        .toList());
    }

    @GET
    @Path("/sobjects/{type}")
    public Map<String, Object> basic(
            @PathParam("version") String version, @PathParam("type") String typeName) {
        SObjectType type = ResourceNames.type(schema, typeName);
        Map<String, Object> basic = new LinkedHashMap<>();
        basic.put("objectDescribe", ObjectDescription.brief(type, version));
        basic.put("recentItems", List.of());
        return basic;
    }

    @GET
    @Path("/sobjects/{type}/describe")
    public Map<String, @Nullable Object> describe(
            @PathParam("version") String version, @PathParam("type") String typeName) {
        return ObjectDescription.full(schema, ResourceNames.type(schema, typeName), version);
    }
}
