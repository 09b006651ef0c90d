package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.OrgIds;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.salesforce.wire.RecordView;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single records: read, create, change, delete. */
@Path("/services/data/{version: v\\d+\\.\\d+}")
@NeedsSession
@RunOnVirtualThread
class RecordResource {
    private final Schema schema;
    private final SalesforceStore store;

    RecordResource(Schema schema, SalesforceStore store) {
        this.schema = schema;
        this.store = store;
    }

    /** The answer to a successful create. */
    record Created(String id, boolean success, List<String> errors) {}

    @GET
    @Path("/sobjects/{type}/{id}")
    public Map<String, @Nullable Object> get(
            @PathParam("version") String version,
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("fields") @Nullable String fields) {
        SObjectType type = ResourceNames.type(schema, typeName);
        String fullId = ResourceNames.id(type, id);
        SObjectRecord record =
                store.read(reader -> reader.find(type, fullId))
                        .orElseThrow(SalesforceException::notFound);
        if (record.deleted()) {
            throw SalesforceException.deleted();
        }
        return RecordView.of(record, ResourceNames.fields(type, fields), version);
    }

    @POST
    @Path("/sobjects/{type}")
    @Consumes(MediaType.WILDCARD)
    public Response create(
            @PathParam("version") String version,
            @PathParam("type") String typeName,
            @Nullable String body) {
        SObjectType type = ResourceNames.type(schema, typeName);
        RecordInput input = RecordInput.parse(body);
        SObjectRecord created =
                store.write(
                        OrgIds.INTEGRATION_USER,
                        transaction -> RecordWriter.create(transaction, type, input));
        return Response.created(URI.create(RecordView.url(type, created.id(), version)))
                .entity(new Created(created.id(), true, List.of()))
                .build();
    }

    @PATCH
    @Path("/sobjects/{type}/{id}")
    @Consumes(MediaType.WILDCARD)
    public void update(
            @PathParam("type") String typeName, @PathParam("id") String id, @Nullable String body) {
        SObjectType type = ResourceNames.type(schema, typeName);
        String fullId = ResourceNames.id(type, id);
        RecordInput input = RecordInput.parse(body);
        store.write(
                OrgIds.INTEGRATION_USER,
                transaction -> RecordWriter.update(transaction, type, fullId, input));
    }

    @DELETE
    @Path("/sobjects/{type}/{id}")
    public void delete(@PathParam("type") String typeName, @PathParam("id") String id) {
        SObjectType type = ResourceNames.type(schema, typeName);
        String fullId = ResourceNames.id(type, id);
        store.write(
                OrgIds.INTEGRATION_USER,
                transaction -> {
                    RecordWriter.delete(transaction, type, fullId);
                    return fullId;
                });
    }
}
