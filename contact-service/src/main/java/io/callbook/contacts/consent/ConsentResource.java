package io.callbook.contacts.consent;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.Consent;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The REST edge of the decisions. The ETags are those of the contact. */
@Path("/api/v1/accounts/{accountId}/contacts/{contactId}/consents")
@Tag(name = "Consent")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {
    private final Consents consents;
    private final Idempotency idempotency;

    ConsentResource(Consents consents, Idempotency idempotency) {
        this.consents = consents;
        this.idempotency = idempotency;
    }

    /** Lists a contact's decisions. */
    @GET
    @Requires(Role.CONTACTS_READ)
    @Operation(summary = "List a contact's decisions by topic")
    @APIResponse(responseCode = "304", description = "The contact still has the version")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponseSchema(ConsentsView.class)
    public Uni<RestResponse<ConsentsView>> list(
            @PathParam("accountId") String accountId,
            @PathParam("contactId") String contactId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return consents.list(accountId, id(contactId))
                .map(contact ->
                        ETags.answer(ConsentsView.of(contact), contact.version(), ifNoneMatch));
    }

    /** Writes a decision down. */
    @PUT
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{topic}")
    @Operation(
            summary = "Write down what a person decided about a topic",
            description = "It replaces what was known before, and stands in the history.")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    @APIResponseSchema(ConsentView.class)
    public Uni<RestResponse<ConsentView>> set(
            @PathParam("accountId") String accountId,
            @PathParam("contactId") String contactId,
            @PathParam("topic") String topic,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable ConsentBody body) {
        ConsentBody given = Bodies.required(body);
        RequestKey request =
                idempotency.key(
                        requestId, "set-consent", accountId, contactId, topic, ifMatch, given);
        Decision decision =
                new Decision(
                        id(contactId),
                        new TopicKey(accountId, topic),
                        given.decided(),
                        Absent.text(given.source()).strip(),
                        given.time(),
                        ETags.expected(ifMatch),
                        NoteBody.author(given.note()));
        return consents.set(decision, request).map(ConsentResource::answer);
    }

    private static RestResponse<ConsentView> answer(Decided decided) {
        Consent consent = decided.consent();
        if (consent == null) {
            // The request was repeated after the decision had been taken away.
            return RestResponse.noContent();
        }
        return ETags.answer(ConsentView.of(decided.code(), consent), decided.contactVersion());
    }

    /** Takes a decision away. */
    @DELETE
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{topic}")
    @Operation(
            summary = "Take a decision away: nobody knows any more",
            description = "The history still tells it.")
    @APIResponse(responseCode = "204", description = "Nothing is written down any more")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<Void> forget(
            @PathParam("accountId") String accountId,
            @PathParam("contactId") String contactId,
            @PathParam("topic") String topic,
            @QueryParam("source") @Nullable String source,
            @QueryParam("reason") @Nullable String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId) {
        RequestKey request =
                idempotency.key(requestId, "forget-consent", accountId, contactId, topic, ifMatch);
        Decision decision =
                new Decision(
                        id(contactId),
                        new TopicKey(accountId, topic),
                        null,
                        "",
                        null,
                        ETags.expected(ifMatch),
                        NoteBody.author(new NoteBody(source, reason)));
        return consents.set(decision, request).replaceWithVoid();
    }

    private static UUID id(String text) {
        return ContactIds.parse(text).orElseThrow(() -> ContactFailures.notFound(text));
    }
}
