package io.callbook.sandbox.admin;

import io.callbook.sandbox.input.JsonInput;
import io.callbook.sandbox.salesforce.lifecycle.LeadConversion;
import io.callbook.sandbox.salesforce.lifecycle.Merge;
import io.callbook.sandbox.salesforce.lifecycle.Undelete;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.sobject.RecordInput;
import io.callbook.sandbox.salesforce.sobject.RecordWriter;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user of the CRM does by hand. Each write takes {@code lateBySeconds}: its stamp is then so
 * much older than its commit, as that of a long transaction is.
 */
@Path("/_sandbox/salesforce/{type}")
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
class SalesforceAdminResource {
    private final SalesforceDesk desk;

    SalesforceAdminResource(SalesforceDesk desk) {
        this.desk = desk;
    }

    @GET
    public List<Map<String, Object>> find(
            @PathParam("type") String typeName,
            @QueryParam("name") @Nullable String name,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("deleted") boolean deleted,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        RecordSearch search = new RecordSearch(name, phone, deleted);
        return desk.find(desk.type(typeName), search, limit);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> get(@PathParam("type") String typeName, @PathParam("id") String id) {
        SObjectType type = desk.type(typeName);
        return desk.get(type, desk.id(type, id));
    }

    @POST
    public Response create(
            @PathParam("type") String typeName,
            @QueryParam("lateBySeconds") int lateBySeconds,
            String body) {
        SObjectType type = desk.type(typeName);
        RecordInput input = RecordInput.parse(body);
        SObjectRecord created =
                desk.write(lateBySeconds, work -> RecordWriter.create(work, type, input));
        return Response.status(Response.Status.CREATED).entity(RecordSummary.of(created)).build();
    }

    @PATCH
    @Path("/{id}")
    public Map<String, Object> update(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("lateBySeconds") int lateBySeconds,
            String body) {
        SObjectType type = desk.type(typeName);
        String fullId = desk.id(type, id);
        RecordInput input = RecordInput.parse(body);
        return RecordSummary.of(
                desk.write(lateBySeconds, work -> RecordWriter.update(work, type, fullId, input)));
    }

    @DELETE
    @Path("/{id}")
    public Map<String, Object> delete(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("lateBySeconds") int lateBySeconds) {
        SObjectType type = desk.type(typeName);
        String fullId = desk.id(type, id);
        desk.write(
                lateBySeconds,
                work -> {
                    RecordWriter.delete(work, type, fullId);
                    return fullId;
                });
        return desk.get(type, fullId);
    }

    @POST
    @Path("/{id}/undelete")
    public Map<String, Object> undelete(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("lateBySeconds") int lateBySeconds) {
        SObjectType type = desk.type(typeName);
        String fullId = desk.id(type, id);
        return RecordSummary.of(
                desk.write(lateBySeconds, work -> Undelete.run(work, type, fullId)));
    }

    @POST
    @Path("/{id}/merge")
    public Map<String, Object> merge(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("lateBySeconds") int lateBySeconds,
            @Nullable String body) {
        SObjectType type = desk.type(typeName);
        String winner = desk.id(type, id);
        MergeRequest request = JsonInput.read(body, MergeRequest.class);
        List<String> losers = request.losers().stream().map(each -> desk.id(type, each)).toList();
        return RecordSummary.of(
                desk.write(lateBySeconds, work -> Merge.run(work, type, winner, losers)));
    }

    @POST
    @Path("/{id}/convert")
    public Map<String, Object> convert(
            @PathParam("type") String typeName,
            @PathParam("id") String id,
            @QueryParam("lateBySeconds") int lateBySeconds,
            @Nullable String body) {
        if (!desk.type(typeName).name().equals("Lead")) {
            throw SalesforceException.badRequest("INVALID_OPERATION", "only leads are converted");
        }
        String lead = desk.id(desk.type("Lead"), id);
        ConvertRequest into = JsonInput.read(body, ConvertRequest.class);
        String account = desk.idOrNull("Account", into.accountId());
        String contact = desk.idOrNull("Contact", into.contactId());
        return RecordSummary.of(
                desk.write(
                        lateBySeconds, work -> LeadConversion.run(work, lead, account, contact)));
    }

    /** Empties the recycle bin: what was in it is gone, from the delete log too. */
    @POST
    @Path("/empty-bin")
    public Map<String, Integer> emptyBin(@PathParam("type") String typeName) {
        return Map.of("purged", desk.purge(desk.type(typeName)));
    }
}
