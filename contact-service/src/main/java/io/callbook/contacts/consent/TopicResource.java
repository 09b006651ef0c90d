package io.callbook.contacts.consent;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Bodies;
import io.callbook.contacts.rest.ETags;
import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.PageView;
import io.callbook.contacts.rest.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** The REST edge of the topics. */
@Path("/api/v1/accounts/{accountId}/consent-topics")
@Tag(name = "Consent", description = "What persons agreed to")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TopicResource {
    private final Topics topics;
    private final Bodies bodies;
    private final Idempotency idempotency;

    TopicResource(Topics topics, Bodies bodies, Idempotency idempotency) {
        this.topics = topics;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** Declares a topic. */
    @POST
    @Requires(Role.ACCOUNT_ADMIN)
    @Operation(summary = "Declare a consent topic")
    @APIResponseSchema(value = TopicView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ALREADY_EXISTS (the code)")
    public Uni<RestResponse<TopicView>> create(
            @PathParam("accountId") String accountId,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @Nullable TopicBody body) {
        TopicBody given = Bodies.required(body);
        RequestKey request = idempotency.key(requestId, "create-topic", accountId, given);
        return topics.create(
                        new TopicKey(accountId, Absent.text(given.code())), given.words(), request)
                .map(t -> ETags.created(path(t), TopicView.of(t), t.version()));
    }

    /** Lists all topics. */
    @GET
    @Requires({Role.CONTACTS_READ, Role.ACCOUNT_ADMIN})
    @Operation(
            summary = "List all consent topics by code",
            description = "There are at most 200: one page holds them all.")
    public Uni<PageView<TopicView>> list(@PathParam("accountId") String accountId) {
        return topics.list(accountId).map(TopicResource::page);
    }

    private static PageView<TopicView> page(List<Topic> found) {
        return PageView.of(found.stream().map(TopicView::of).toList(), Optional.empty());
    }

    /** Reads a topic. */
    @GET
    @Requires({Role.CONTACTS_READ, Role.ACCOUNT_ADMIN})
    @Path("/{code}")
    @Operation(summary = "Read a consent topic")
    @APIResponseSchema(TopicView.class)
    @APIResponse(responseCode = "304", description = "It still has the version of If-None-Match")
    public Uni<RestResponse<TopicView>> get(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return topics.get(new TopicKey(accountId, code))
                .map(t -> ETags.answer(TopicView.of(t), t.version(), ifNoneMatch));
    }

    /** Changes a topic. */
    @PATCH
    @Requires(Role.ACCOUNT_ADMIN)
    @Path("/{code}")
    @Consumes({Bodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change a consent topic",
            description = "What the body leaves out stays; null clears.")
    @APIResponseSchema(TopicView.class)
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<RestResponse<TopicView>> update(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Bodies.MERGE_PATCH,
                                            schema = @Schema(ref = "ConsentTopicPatch")))
                    @Nullable String body) {
        Patch<TopicBody> patch = bodies.patch(body, TopicBody.class);
        if (patch.has("code")) {
            throw CallFailure.invalid("code", "never changes: leave it out");
        }
        RequestKey request =
                idempotency.key(requestId, "update-topic", accountId, code, ifMatch, patch.tree());
        TopicUpdate update =
                new TopicUpdate(patch.value().words(), patch.members(), ETags.expected(ifMatch));
        return topics.update(new TopicKey(accountId, code), update, request)
                .map(t -> ETags.answer(TopicView.of(t), t.version()));
    }

    /** Deletes a topic. */
    @DELETE
    @Requires(Role.ACCOUNT_ADMIN)
    @Path("/{code}")
    @Operation(summary = "Delete a consent topic about which no contact has a decision")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(
            responseCode = "409",
            description = "INCOMPATIBLE_CHANGE: a contact has a decision about it")
    @APIResponse(responseCode = "412", description = "VERSION_CONFLICT")
    public Uni<Void> delete(
            @PathParam("accountId") String accountId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String requestId) {
        RequestKey request = idempotency.key(requestId, "delete-topic", accountId, code, ifMatch);
        return topics.delete(new TopicKey(accountId, code), ETags.expected(ifMatch), request);
    }

    private static String path(Topic topic) {
        return "/api/v1/accounts/" + topic.accountId() + "/consent-topics/" + topic.code();
    }
}
