package io.callbook.contacts.table;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Paging;
import io.callbook.contacts.rest.Patch;
import io.callbook.contacts.table.Tables.TableUpdate;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the declarations of tables. */
@Path("/api/v1/accounts/{accountId}/tables")
@Requires(Role.ACCOUNT_ADMIN)
@Tag(name = "Tables", description = "What an account declares, and its records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TableResource {
    private static final String TOKEN = "rest-tables";

    private final Tables tables;
    private final Bodies bodies;
    private final Idempotency idempotency;

    TableResource(Tables tables, Bodies bodies, Idempotency idempotency) {
        this.tables = tables;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Declares a table. */
    @POST
    @Operation(summary = "Declare a table")
    @APIResponseSchema(value = TableView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "TABLE_EXISTS")
    public Uni<RestResponse<TableView>> create(
            @PathParam("accountId") String accountId,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable TableBody body) {
        TableBody given = Bodies.required(body);
        RequestKey request = idempotency.key(requestId, "create-table", accountId, given);
        return tables.create(accountId, Absent.text(given.code()), given.declaration(), request)
                .map(t -> ETags.created(path(t), TableView.of(t), t.version()));
    }

    /** Lists the tables. */
    @GET
    @Requires({Role.CONTACTS_READ, Role.SYNC_ADMIN, Role.ACCOUNT_ADMIN})
    @Operation(summary = "List the tables by code, Contact among them")
    public Uni<PageView<TableView>> list(
            @PathParam("accountId") String accountId,
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        int size = Paging.size(pageSize);
        String after =
                pageToken.isEmpty()
                        ? ""
                        : OpaqueToken.read(TOKEN, List.of(accountId), pageToken, 1)
                                .orElseThrow(TableFailures::invalidPageToken)
                                .getFirst();
        return tables.list(accountId, after, size + 1).map(found -> page(accountId, found, size));
    }

    private static PageView<TableView> page(String accountId, List<CustomTable> found, int size) {
        List<TableView> shown = found.stream().limit(size).map(TableView::of).toList();
        return PageView.of(
                shown,
                found.size() > size
                        ? Optional.of(
                                OpaqueToken.write(
                                        TOKEN, List.of(accountId), List.of(shown.getLast().code())))
                        : Optional.empty());
    }

    /** Reads a table's declaration. */
    @GET
    @Requires({Role.CONTACTS_READ, Role.SYNC_ADMIN, Role.ACCOUNT_ADMIN})
    @Path("/{code}")
    @Operation(summary = "Read a table's declaration")
    @APIResponseSchema(TableView.class)
    @APIResponse(responseCode = "304", description = "It still has the version of If-None-Match")
    public Uni<RestResponse<TableView>> get(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return tables.get(accountId, code)
                .map(t -> ETags.answer(TableView.of(t), t.version(), ifNoneMatch));
    }

    /** Changes a declaration compatibly. */
    @PATCH
    @Path("/{code}")
    @Consumes({Bodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change a table's declaration",
            description =
                    "Fields can be added, relabelled, reordered and made optional; nothing that"
                            + " is stored may get lost. `fields` are all fields that the table"
                            + " shall have.")
    @APIResponseSchema(TableView.class)
    @APIResponse(responseCode = "409", description = "INCOMPATIBLE_CHANGE")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<RestResponse<TableView>> update(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Bodies.MERGE_PATCH,
                                            schema = @Schema(ref = "TablePatch")))
                    @Nullable String body) {
        Patch<TableBody> patch = bodies.patch(body, TableBody.class);
        if (patch.has("code") || patch.has("keyField")) {
            throw CallFailure.invalid(
                    patch.has("code") ? "code" : "keyField", "never changes: leave it out");
        }
        RequestKey request =
                idempotency.key(requestId, "update-table", accountId, code, ifMatch, patch.tree());
        Map<String, String> values = patch.value().valuesForExisting();
        TableUpdate update =
                new TableUpdate(
                        accountId,
                        code,
                        ETags.expected(ifMatch),
                        before -> TableBody.patched(before, patch),
                        values == null ? Map.of() : values);
        return tables.update(update, request).map(t -> ETags.answer(TableView.of(t), t.version()));
    }

    /** Deletes a table. */
    @DELETE
    @Path("/{code}")
    @Operation(summary = "Delete a table; one with records only if deleteRecords is true")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "INCOMPATIBLE_CHANGE: it has records")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<Void> delete(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @QueryParam("deleteRecords") @DefaultValue("false") String deleteRecords,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId) {
        RequestKey request =
                idempotency.key(requestId, "delete-table", accountId, code, deleteRecords, ifMatch);
        return tables.delete(
                accountId, code, deleteRecords.equals("true"), ETags.expected(ifMatch), request);
    }

    private static String path(CustomTable table) {
        return "/api/v1/accounts/" + table.accountId() + "/tables/" + table.code();
    }
}
