package io.callbook.matching.http;

import io.callbook.access.Role;
import io.callbook.access.rest.RequestAccount;
import io.callbook.access.rest.Requires;
import io.callbook.matching.caller.Calls;
import io.callbook.matching.v1.AttributeCallRequest;
import io.callbook.matching.v1.ExplainCallRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What comes after a caller was identified (MAT-19). */
@Path("/v1/calls/{callId}")
@Tag(name = "Calls", description = "What comes after a caller was identified")
@Requires(
        value = {Role.CALLS, Role.CONTACTS_READ},
        accountParameter = Parameters.ACCOUNT,
        basic = true)
public class CallResource {
    private final Calls calls;

    CallResource(Calls calls) {
        this.calls = calls;
    }

    /** Whom the call counts for by now. */
    @GET
    @Operation(operationId = "attributeCall", summary = "Whom the call counts for by now")
    public Uni<Response> attribute(
            @Context ContainerRequestContext request, @PathParam("callId") String callId) {
        Duration patience = Parameters.of(request, Set.of()).patience();
        AttributeCallRequest question =
                AttributeCallRequest.newBuilder()
                        .setAccountId(RequestAccount.of(request))
                        .setCallId(callId)
                        .build();
        return calls.attribute(question, patience)
                .map(AnswerProto::json)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    /** Notes whom the agent chose. */
    @POST
    @Path("/select")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(value = Role.CALLS, accountParameter = Parameters.ACCOUNT, basic = true)
    @Operation(operationId = "selectContact", summary = "Note whom the agent chose")
    public Uni<Response> select(
            @Context ContainerRequestContext request,
            @PathParam("callId") String callId,
            RequestProto.@Nullable Selection selection) {
        Duration patience = Parameters.of(request, Set.of()).patience();
        return calls.select(
                        RequestProto.select(RequestAccount.of(request), callId, selection),
                        patience)
                .map(AnswerProto::json)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    /** Why the call was answered as it was. */
    @GET
    @Path("/explain")
    @Operation(operationId = "explainCall", summary = "Why the call was answered as it was")
    public Uni<Response> explain(
            @Context ContainerRequestContext request, @PathParam("callId") String callId) {
        Duration patience = Parameters.of(request, Set.of()).patience();
        ExplainCallRequest question =
                ExplainCallRequest.newBuilder()
                        .setAccountId(RequestAccount.of(request))
                        .setCallId(callId)
                        .build();
        return calls.explain(question, patience)
                .map(AnswerProto::json)
                .ifNoItem()
                .after(patience)
                .fail();
    }
}
