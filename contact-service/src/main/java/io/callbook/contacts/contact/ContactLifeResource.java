package io.callbook.contacts.contact;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.contact.erasure.ContactErasure;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.merge.ContactMerging;
import io.callbook.contacts.contact.merge.MergeOrder;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.restore.ContactRestoring;
import io.callbook.contacts.contact.view.ContactView;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of what ends contacts and brings them back. */
@Path("/api/v1/accounts/{accountId}/contacts")
@Requires(Role.CONTACTS_WRITE)
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactLifeResource {
    private final ContactRestoring restoring;
    private final ContactMerging merging;
    private final ContactErasure erasure;
    private final Bodies bodies;
    private final Idempotency idempotency;

    ContactLifeResource(
            ContactRestoring restoring,
            ContactMerging merging,
            ContactErasure erasure,
            Bodies bodies,
            Idempotency idempotency) {
        this.restoring = restoring;
        this.merging = merging;
        this.erasure = erasure;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Brings a deleted contact back. */
    @POST
    @Path("/{id}/undelete")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Bring a deleted contact back",
            description = "With its id and all it said; references that others have stay theirs.")
    @APIResponse(
            responseCode = "409",
            description = "CONTACT_NOT_DELETED, PRIMARY_KEY_TAKEN, SUPPRESSED")
    @APIResponse(responseCode = "410", description = "CONTACT_ERASED")
    @APIResponseSchema(RestoredView.class)
    public Uni<RestResponse<RestoredView>> undelete(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReasonBody.class)))
                    @Nullable String body) {
        ReasonBody given = bodies.optional(body, ReasonBody.class);
        RequestKey request = idempotency.key(requestId, "undelete-contact", accountId, id, given);
        return restoring
                .restore(accountId, id(id), ReasonBody.author(given), request)
                .map(back -> ETags.answer(RestoredView.of(back), back.contact().version()));
    }

    /** Makes two contacts one. */
    @POST
    @Path("/{id}/merge")
    @Operation(
            summary = "Merge another contact into this one",
            description =
                    "This one keeps what it says and inherits what it lacks; the other's id stands"
                            + " for it from now on. The ETag is that of this one.")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    @APIResponseSchema(ContactView.class)
    public Uni<RestResponse<ContactView>> merge(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable MergeBody body) {
        MergeBody given = Bodies.required(body);
        RequestKey request =
                idempotency.key(requestId, "merge-contact", accountId, id, ifMatch, given);
        MergeOrder order = given.order(accountId, id(id), ETags.expected(ifMatch));
        return merging.merge(order, NoteBody.author(given.note()), request)
                .map(c -> ETags.answer(ContactView.of(c), c.version()));
    }

    /** Takes a merge back. */
    @POST
    @Path("/{id}/unmerge")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take back the merge of this contact into another one",
            description =
                    "It is as it was; the survivor loses what it had only from it; what changed"
                            + " since stays.")
    @APIResponse(responseCode = "409", description = "CONTACT_NOT_MERGED, PRIMARY_KEY_TAKEN")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponseSchema(UnmergedView.class)
    public Uni<RestResponse<UnmergedView>> unmerge(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReasonBody.class)))
                    @Nullable String body) {
        ReasonBody given = bodies.optional(body, ReasonBody.class);
        RequestKey request = idempotency.key(requestId, "unmerge-contact", accountId, id, given);
        Authorship by = ReasonBody.author(given);
        return merging.unmerge(accountId, id(id), by, request)
                .map(two -> ETags.answer(UnmergedView.of(two), two.contact().version()));
    }

    /** Erases a person. */
    @POST
    @Path("/{id}/erase")
    @Operation(
            summary = "Erase a person for ever",
            description =
                    "With history and everything merged into the contact. What identified the"
                            + " person is kept as keyed hashes only, and no import brings it back."
                            + " Repeating it changes nothing. A merged contact is refused: name its"
                            + " survivor.")
    public Uni<ErasedView> erase(
            @PathParam("accountId") String accountId,
            @PathParam("id") String id,
            @Nullable EraseBody body) {
        Bodies.required(body).requireConfirmed(id);
        return erasure.erase(accountId, id(id)).map(ErasedView::of);
    }

    private static UUID id(String text) {
        return ContactIds.parse(text).orElseThrow(() -> ContactFailures.notFound(text));
    }
}
