package io.callbook.contacts.table;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the records of tables. */
@Path("/api/v1/accounts/{accountId}/tables/{code}/records")
@Requires(Role.CONTACTS_WRITE)
@Tag(name = "Tables")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecordResource {
    private final Records records;

    RecordResource(Records records) {
        this.records = records;
    }

    /** Creates and changes records. */
    @POST
    @Operation(
            summary = "Create and change records by their keys",
            description =
                    "Each record for itself: one that is rejected does not fail the others."
                            + " Repeating it changes nothing.")
    public Uni<PageView<RecordResultView>> upsert(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @Nullable RecordsBody body) {
        List<Map<String, String>> given = Bodies.required(body).records();
        return records.upsert(accountId, code, given == null ? List.of() : given)
                .map(outcomes ->
                        PageView.of(
                                outcomes.stream().map(RecordResultView::of).toList(),
                                Optional.empty()));
    }

    /** Lists records. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Operation(
            summary = "List records by key",
            description =
                    "With `field`, only those whose field has the `value`; such a page may be"
                            + " short and still have a next one.")
    public Uni<PageView<RecordView>> list(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @QueryParam("field") @DefaultValue("") String field,
            @QueryParam("value") @DefaultValue("") String value,
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        return records.list(
                        new RecordList(
                                accountId, code, field, value, pageToken, Paging.size(pageSize)))
                .map(page ->
                        PageView.of(
                                page.records().stream().map(RecordView::of).toList(),
                                Optional.of(page.nextPageToken())
                                        .filter(token -> !token.isEmpty())));
    }

    /** Reads a record. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Path("/{key}")
    @Operation(summary = "Read a record")
    @APIResponseSchema(RecordView.class)
    @APIResponse(responseCode = "304", description = "It still has the version of If-None-Match")
    public Uni<RestResponse<RecordView>> get(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return records.get(accountId, code, key)
                .map(r -> ETags.answer(RecordView.of(r), r.version(), ifNoneMatch));
    }

    /** Deletes a record. */
    @DELETE
    @Path("/{key}")
    @Operation(summary = "Delete a record; repeating it changes nothing")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Void> delete(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @PathParam("key") String key) {
        return records.delete(accountId, code, List.of(key)).replaceWithVoid();
    }
}
