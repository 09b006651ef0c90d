package io.callbook.contacts.contact;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.history.ContactExport;
import io.callbook.contacts.contact.history.ContactHistory;
import io.callbook.contacts.contact.history.HistoryEntry;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST edge of what became of contacts, and how. */
@Path("/api/v1/accounts/{accountId}/contacts")
@Requires(Role.CONTACTS_READ)
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactPastResource {
    private final Contacts contacts;
    private final ContactHistory history;
    private final ContactExport export;

    ContactPastResource(Contacts contacts, ContactHistory history, ContactExport export) {
        this.contacts = contacts;
        this.history = history;
        this.export = export;
    }

    /** Tells a contact's history. */
    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "Tell how a contact came to say what it says, newest change first",
            description = "Of deleted and merged contacts too.")
    @APIResponse(responseCode = "410", description = "CONTACT_ERASED")
    public Uni<PageView<HistoryView>> history(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        HistoryPage page = new HistoryPage(accountId, id, pageToken, Paging.size(pageSize));
        return history.list(accountId, id(id), page.before(), page.size() + 1)
                .map(found -> view(page, found));
    }

    private static PageView<HistoryView> view(HistoryPage page, List<HistoryEntry> found) {
        return PageView.of(
                found.stream().limit(page.size()).map(HistoryView::of).toList(),
                page.nextToken(found));
    }

    /** Exports everything about one person. */
    @GET
    @Path("/{id}/export")
    @Operation(
            summary = "Export everything that is stored about one person",
            description = "Of deleted and merged contacts too. Its members are named as in gRPC.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "410", description = "CONTACT_ERASED")
    public Uni<String> export(
            @PathParam("accountId") String accountId, @PathParam("id") String id) {
        return export.export(accountId, id(id));
    }

    /** Tells what became of ids. */
    @POST
    @Path("/resolve")
    @Operation(
            summary = "Tell what became of ids",
            description = "Every id that ever was a contact's has an answer.")
    public Uni<PageView<ResolutionView>> resolve(
            @PathParam("accountId") String accountId, @Nullable ResolveBody body) {
        List<String> asked = Bodies.required(body).distinct();
        List<UUID> ids = asked.stream().map(ContactIds::parse).flatMap(Optional::stream).toList();
        return contacts.resolve(accountId, ids).map(found -> resolutions(asked, found));
    }

    private static PageView<ResolutionView> resolutions(
            List<String> asked, Map<UUID, Resolved> found) {
        return PageView.of(
                asked.stream()
                        .map(id -> ResolutionView.of(id, ContactIds.parse(id).map(found::get)))
                        .toList(),
                Optional.empty());
    }

    private static UUID id(String text) {
        return ContactIds.parse(text).orElseThrow(() -> ContactFailures.notFound(text));
    }
}
