package io.callbook.contacts.organization;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.organization.model.OrganizationUpdate;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Paging;
import io.callbook.contacts.rest.Patch;
import io.callbook.contacts.rest.References;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the organizations. */
@Path("/api/v1/accounts/{accountId}/organizations")
@Requires(Role.CONTACTS_WRITE)
@Tag(name = "Organizations", description = "What contacts are members of")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    private final Organizations organizations;
    private final Bodies bodies;
    private final Idempotency idempotency;

    OrganizationResource(Organizations organizations, Bodies bodies, Idempotency idempotency) {
        this.organizations = organizations;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Creates an organization. */
    @POST
    @Requires(Role.CONTACTS_WRITE)
    @Operation(summary = "Create an organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ALREADY_EXISTS (the name), REFERENCE_TAKEN")
    public Uni<RestResponse<OrganizationView>> create(
            @PathParam("accountId") String accountId,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable OrganizationBody body) {
        OrganizationBody given = Bodies.required(body);
        RequestKey request = idempotency.key(requestId, "create-organization", accountId, given);
        return organizations
                .create(accountId, given.input(), request)
                .map(o -> ETags.created(path(o), OrganizationView.of(o), o.version()));
    }

    /** Lists organizations. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Operation(summary = "List organizations by name, or those that all given filters fit")
    public Uni<PageView<OrganizationView>> list(
            @PathParam("accountId") String accountId,
            @QueryParam("namePrefix") @DefaultValue("") String namePrefix,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        OrganizationList list =
                new OrganizationList(
                        accountId,
                        namePrefix,
                        name,
                        reference(reference),
                        pageToken,
                        Paging.size(pageSize));
        return organizations.list(list).map(found -> page(list, found));
    }

    private static @Nullable OrganizationReference reference(String text) {
        return text.isEmpty()
                ? null
                : References.read(text, (c, t, id) -> new OrganizationReference(c, t, id, false));
    }

    private static PageView<OrganizationView> page(
            OrganizationList list, List<Organization> found) {
        return PageView.of(
                found.stream().limit(list.size()).map(OrganizationView::of).toList(),
                list.nextToken(found));
    }

    /** Reads an organization. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Path("/{id}")
    @Operation(summary = "Read an organization")
    @APIResponseSchema(OrganizationView.class)
    @APIResponse(responseCode = "304", description = "It still has the version of If-None-Match")
    public Uni<RestResponse<OrganizationView>> get(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return organizations
                .get(OrganizationKey.of(accountId, id))
                .map(o -> ETags.answer(OrganizationView.of(o), o.version(), ifNoneMatch));
    }

    /** Changes an organization. */
    @PATCH
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{id}")
    @Consumes({Bodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change an organization",
            description =
                    "What the body leaves out stays; null clears. A new name is given to all"
                            + " members too.")
    @APIResponseSchema(OrganizationView.class)
    @APIResponse(responseCode = "409", description = "ALREADY_EXISTS (the name), REFERENCE_TAKEN")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<RestResponse<OrganizationView>> update(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Bodies.MERGE_PATCH,
                                            schema = @Schema(ref = "OrganizationPatch")))
                    @Nullable String body) {
        Patch<OrganizationBody> patch = bodies.patch(body, OrganizationBody.class);
        RequestKey request =
                idempotency.key(
                        requestId, "update-organization", accountId, id, ifMatch, patch.tree());
        OrganizationUpdate update =
                new OrganizationUpdate(
                        patch.value().input(), patch.members(), ETags.expected(ifMatch));
        return organizations
                .update(OrganizationKey.of(accountId, id), update, request)
                .map(o -> ETags.answer(OrganizationView.of(o), o.version()));
    }

    /** Deletes an organization. */
    @DELETE
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{id}")
    @Operation(
            summary = "Delete an organization",
            description = "Its members stay and keep its name as text.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<Void> delete(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId) {
        RequestKey request =
                idempotency.key(requestId, "delete-organization", accountId, id, ifMatch);
        return organizations.delete(
                OrganizationKey.of(accountId, id), ETags.expected(ifMatch), request);
    }

    private static String path(Organization organization) {
        return "/api/v1/accounts/"
                + organization.accountId()
                + "/organizations/"
                + organization.organizationId();
    }
}
