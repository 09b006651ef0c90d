package io.callbook.contacts.call;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.contacts.rest.Absent;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST edge of the calls. */
@Path("/api/v1/accounts/{accountId}/calls")
@Requires(Role.CONTACTS_READ)
@Tag(name = "Calls", description = "Who called when, and whom the agents chose")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallResource {
    private final Calls calls;
    private final CallChoosing choosing;

    CallResource(Calls calls, CallChoosing choosing) {
        this.calls = calls;
        this.choosing = choosing;
    }

    /** Lists calls. */
    @GET
    @Operation(
            summary = "List calls, the latest first",
            description =
                    "With `contactId` those that count for this contact or for one merged into it;"
                            + " with `e164` those from this number.")
    public Uni<PageView<CallView>> list(
            @PathParam("accountId") String accountId,
            @QueryParam("contactId") @DefaultValue("") String contactId,
            @QueryParam("e164") @DefaultValue("") String e164,
            @QueryParam("pageSize") @DefaultValue("") String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        CallList list = new CallList(accountId, contactId, e164, pageToken, Paging.size(pageSize));
        return calls.list(list).map(list::page).map(CallResource::view);
    }

    private static PageView<CallView> view(CallList.Page page) {
        return PageView.of(
                page.calls().stream().map(CallView::of).toList(),
                Optional.of(page.nextPageToken()).filter(token -> !token.isEmpty()));
    }

    /** Reads a call. */
    @GET
    @Path("/{callId}")
    @Operation(summary = "Read a call and whom it counts for by now")
    public Uni<AnsweredCallView> get(
            @PathParam("accountId") String accountId, @PathParam("callId") String callId) {
        return calls.get(accountId, callId).map(AnsweredCallView::of);
    }

    /** Notes an agent's choice. */
    @POST
    @Requires(Role.CONTACTS_WRITE)
    @Path("/{callId}/choose")
    @Operation(
            summary = "Note whom the agent chose",
            description =
                    "For the call and as a hint for its number. The same choice again changes"
                            + " nothing.")
    @APIResponse(responseCode = "410", description = "CONTACT_DELETED, CONTACT_ERASED")
    public Uni<AnsweredCallView> choose(
            @PathParam("accountId") String accountId,
            @PathParam("callId") String callId,
            @Nullable ChooseBody body) {
        ChooseBody given = Bodies.required(body);
        return choosing.choose(
                        new CallChoosing.Order(
                                accountId,
                                callId,
                                Absent.text(given.contactId()),
                                Absent.text(given.agent())))
                .map(AnsweredCallView::of);
    }
}
