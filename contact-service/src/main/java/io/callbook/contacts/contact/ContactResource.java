package io.callbook.contacts.contact;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.view.ContactView;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The REST edge of the single contacts. */
@Path("/api/v1/accounts/{accountId}/contacts")
@Tag(name = "Contacts", description = "Whoever answers or makes a call")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final Contacts contacts;
    private final ContactEdits edits;
    private final Bodies bodies;
    private final Idempotency idempotency;

    ContactResource(Contacts contacts, ContactEdits edits, Bodies bodies, Idempotency idempotency) {
        this.contacts = contacts;
        this.edits = edits;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Creates a contact. */
    @POST
    @Requires(Role.CONTACTS_WRITE)
    @Operation(summary = "Create a contact")
    @APIResponse(
            responseCode = "409",
            description = "REFERENCE_TAKEN, PRIMARY_KEY_TAKEN, SUPPRESSED")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Uni<RestResponse<ContactView>> create(
            @PathParam("accountId") String accountId,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable ContactBody body) {
        ContactBody given = Bodies.required(body);
        RequestKey request = idempotency.key(requestId, "create-contact", accountId, given);
        return edits.create(accountId, given.draft(), NoteBody.author(given.note()), request)
                .map(c -> ETags.created(path(c), ContactView.of(c), c.version()));
    }

    /** Lists contacts. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Operation(
            summary = "List contacts in the order of their creation",
            description = "Only those that all given filters fit.")
    public Uni<PageView<ContactView>> list(
            @PathParam("accountId") String accountId, @BeanParam ContactQueryParams params) {
        ContactList list = params.list(accountId);
        return contacts.list(list).map(found -> page(list, found));
    }

    private static PageView<ContactView> page(ContactList list, List<Contact> found) {
        return PageView.of(
                found.stream().limit(list.size()).map(ContactView::of).toList(),
                list.nextToken(found));
    }

    /** Reads a contact. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Path("/{id}")
    @Operation(
            summary = "Read a contact",
            description = "The id of a merged contact reads its survivor.")
    @APIResponse(responseCode = "304", description = "It still has the version of If-None-Match")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponseSchema(ContactView.class)
    public Uni<RestResponse<ContactView>> get(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return contacts.get(accountId, id)
                .map(c -> ETags.answer(ContactView.of(c), c.version(), ifNoneMatch));
    }

    /** Changes a contact. */
    @PATCH
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{id}")
    @Consumes({Bodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change a contact",
            description =
                    "What the body leaves out stays; null clears; lists are replaced as a whole,"
                            + " attributes one by one.")
    @APIResponse(
            responseCode = "409",
            description = "REFERENCE_TAKEN, PRIMARY_KEY_TAKEN, SUPPRESSED")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    @APIResponseSchema(ContactView.class)
    public Uni<RestResponse<ContactView>> update(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Bodies.MERGE_PATCH,
                                            schema = @Schema(ref = "ContactPatch")))
                    @Nullable String body) {
        Patch<ContactBody> patch = bodies.patch(body, ContactBody.class);
        RequestKey request =
                idempotency.key(requestId, "update-contact", accountId, id, ifMatch, patch.tree());
        Authorship by = NoteBody.author(patch.value().note());
        return edits.update(
                        id(accountId, id),
                        ContactPatch.update(patch, ETags.expected(ifMatch)),
                        by,
                        request)
                .map(c -> ETags.answer(ContactView.of(c), c.version()));
    }

    /** Deletes a contact. */
    @DELETE
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{id}")
    @Operation(summary = "Delete a contact", description = "It can be undeleted.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<Void> delete(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @QueryParam("source") @Nullable String source,
            @QueryParam("reason") @Nullable String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId) {
        RequestKey request = idempotency.key(requestId, "delete-contact", accountId, id, ifMatch);
        Authorship by = NoteBody.author(new NoteBody(source, reason));
        return edits.delete(id(accountId, id), ETags.expected(ifMatch), by, request);
    }

    private static ContactId id(String accountId, String id) {
        return ContactIds.parse(id)
                .map(parsed -> new ContactId(accountId, parsed))
                .orElseThrow(() -> ContactFailures.notFound(id));
    }

    private static String path(Contact contact) {
        return "/api/v1/accounts/" + contact.accountId() + "/contacts/" + contact.contactId();
    }
}
