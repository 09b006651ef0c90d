package io.callbook.gateway.sync;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.platform.PageSize;
import io.callbook.gateway.platform.PageToken;
import io.callbook.gateway.platform.ResourceId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The syncs of an account. */
@Path("/api/v1/accounts/{accountId}/syncs")
@Requires(Role.SYNC_ADMIN)
@Tag(name = "Syncs", description = "What is copied from a CRM into the account's contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SyncResource {
    private static final String LIST = "syncs";
    private static final int MAX_PAGE_SIZE = 200;

    private final Syncs syncs;
    private final SyncViews views;

    SyncResource(Syncs syncs, SyncViews views) {
        this.syncs = syncs;
        this.views = views;
    }

    /** Makes a draft. */
    @POST
    @Operation(summary = "Make a sync; nothing runs before it is activated")
    @APIResponseSchema(value = SyncView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ALREADY_EXISTS")
    public RestResponse<SyncView> create(
            @PathParam("accountId") String accountId,
            @NotNull(message = "A body is missing.") SyncDraft body) {
        SyncDraft draft = body.complete("sync-" + UUID.randomUUID().toString().substring(0, 8));
        String id = ResourceId.check("id", String.valueOf(draft.id()));
        Sync made = syncs.create(new SyncKey(accountId, id), draft);
        return RestResponse.ResponseBuilder.<SyncView>created(
                        URI.create("/api/v1/accounts/%s/syncs/%s".formatted(accountId, id)))
                .entity(views.view(made))
                .build();
    }

    /** A page of syncs. */
    @GET
    @Operation(summary = "List the account's syncs by id")
    public ListView<SyncView> list(
            @PathParam("accountId") String accountId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("pageSize")
                    @DefaultValue("50")
                    String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        int size = PageSize.read(pageSize, MAX_PAGE_SIZE);
        return ListView.of(
                LIST,
                syncs.list(accountId, PageToken.id(LIST, pageToken), size + 1),
                size,
                sync -> sync.key().syncId(),
                views::view);
    }

    /** One sync. */
    @GET
    @Path("/{syncId}")
    @Operation(summary = "Show a sync with its progress, counts and last run")
    public SyncView get(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        return views.view(syncs.get(new SyncKey(accountId, syncId)));
    }

    /** Changes a sync. */
    @PATCH
    @Path("/{syncId}")
    @Operation(summary = "Change a sync; what the body leaves out stays; records are decided again")
    public SyncView update(
            @PathParam("accountId") String accountId,
            @PathParam("syncId") String syncId,
            @NotNull(message = "A body is missing.") SyncPatch body) {
        return views.view(syncs.update(new SyncKey(accountId, syncId), body));
    }

    /** Removes a sync. */
    @DELETE
    @Path("/{syncId}")
    @Operation(summary = "Delete a sync; the contacts stay")
    public void delete(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        syncs.delete(new SyncKey(accountId, syncId));
    }

    /** Starts a sync. */
    @POST
    @Path("/{syncId}/activate")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Start a sync: everything in scope is copied, then it is polled")
    @APIResponseSchema(value = SyncView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "CONFLICT: the sync is in another state")
    public SyncView activate(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        return views.view(syncs.activate(new SyncKey(accountId, syncId)));
    }

    /** Stops a sync for the time being. */
    @POST
    @Path("/{syncId}/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Stop a sync for the time being")
    @APIResponseSchema(value = SyncView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "CONFLICT: the sync is in another state")
    public SyncView pause(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        return views.view(syncs.pause(new SyncKey(accountId, syncId)));
    }

    /** Goes on with a sync. */
    @POST
    @Path("/{syncId}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Go on with a paused sync and catch up")
    @APIResponseSchema(value = SyncView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "CONFLICT: the sync is in another state")
    public SyncView resume(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        return views.view(syncs.resume(new SyncKey(accountId, syncId)));
    }
}
