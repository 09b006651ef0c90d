package io.callbook.gateway.connection;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Connections over REST: list, create, name, edit, test, reconnect, delete (CON-2). */
@Path("/api/v1/accounts/{accountId}/connections")
@Requires(Role.SYNC_ADMIN)
@Tag(name = "Connections", description = "The authorised ways from an account to its CRMs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConnectionResource {
    private static final String LIST = "connections";
    private static final int MAX_PAGE_SIZE = 200;

    private final Connections connections;

    ConnectionResource(Connections connections) {
        this.connections = connections;
    }

    /** Adds a connection, if asked to only after each of its permissions was tried. */
    @POST
    @Operation(summary = "Make a connection; with test=true only if its test passes")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ALREADY_EXISTS")
    @APIResponse(responseCode = "422", description = "INVALID_VALUE, CONNECTION_REFUSED")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: the CRM asks to wait")
    public RestResponse<ConnectionView> create(
            @PathParam("accountId") String accountId,
            @QueryParam("test") @DefaultValue("false") boolean test,
            @NotNull(message = "A body is missing.") CreateConnectionRequest request) {
        ResourceId.check("accountId", accountId);
        String id =
                request.id() == null
                        ? generateId(request.type())
                        : ResourceId.check("id", request.id());
        Connection created = connections.create(accountId, id, request.draft(), test);
        URI location = URI.create("/api/v1/accounts/%s/connections/%s".formatted(accountId, id));
        return RestResponse.ResponseBuilder.<ConnectionView>created(location)
                .entity(ConnectionView.of(created))
                .build();
    }

    /** A page of the account's connections. */
    @GET
    @Operation(summary = "List the account's connections")
    public ConnectionListView list(
            @PathParam("accountId") String accountId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("pageSize")
                    @DefaultValue("50")
                    String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        ResourceId.check("accountId", accountId);
        int size = PageSize.read(pageSize, MAX_PAGE_SIZE);
        List<Connection> found =
                connections.list(accountId, PageToken.id(LIST, pageToken), size + 1);
        List<Connection> page = found.stream().limit(size).toList();
        return new ConnectionListView(
                page.stream().map(ConnectionView::of).toList(),
                found.size() > size ? PageToken.after(LIST, page.getLast().id()) : "");
    }

    /** One connection. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Show a connection, without its secrets")
    public ConnectionView get(
            @PathParam("accountId") String accountId, @PathParam("id") String id) {
        return ConnectionView.of(connections.get(accountId, id));
    }

    /** Changes a connection, or sets its secrets again. */
    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change a connection; what the body leaves out stays")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_EXISTS: another connection goes to the same CRM")
    @APIResponse(responseCode = "422", description = "INVALID_VALUE, CONNECTION_REFUSED")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: the CRM asks to wait")
    public ConnectionView update(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @QueryParam("test") @DefaultValue("false") boolean test,
            @NotNull(message = "A body is missing.") UpdateConnectionRequest request) {
        ConnectionDraft draft = request.applyTo(connections.get(accountId, id));
        return ConnectionView.of(connections.update(accountId, id, draft, test));
    }

    /** Deletes a connection that nothing uses. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a connection that no sync uses")
    @APIResponse(responseCode = "204", description = "The connection is gone")
    @APIResponse(responseCode = "409", description = "CONFLICT: something uses it")
    public void delete(@PathParam("accountId") String accountId, @PathParam("id") String id) {
        connections.delete(accountId, id);
    }

    /** Tries each permission that a connection needs (CON-4). */
    @POST
    @Path("/{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Try each permission that the connection needs; changes nothing")
    @APIResponseSchema(value = ConnectionTestView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "INVALID_VALUE, CONNECTION_REFUSED")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: the CRM asks to wait")
    public ConnectionTestView test(
            @PathParam("accountId") String accountId, @PathParam("id") String id) {
        return ConnectionTestView.of(connections.test(accountId, id));
    }

    private static String generateId(@Nullable String type) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        String prefix = Objects.requireNonNullElse(type, "connection").toLowerCase(Locale.ROOT);
        return prefix + "-" + random;
    }
}
