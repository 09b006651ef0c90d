package io.callbook.gateway.sync;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.gateway.ledger.EventRepository;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.platform.PageSize;
import io.callbook.gateway.platform.PageToken;
import io.callbook.gateway.platform.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The runs of a sync and their log. */
@Path("/api/v1/accounts/{accountId}/syncs/{syncId}")
@Requires(Role.SYNC_ADMIN)
@Tag(name = "Runs", description = "What a sync did, and what became of each record")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RunResource {
    private static final String RUNS = "runs";
    private static final String EVENTS = "events";
    private static final int MAX_RUNS = 200;
    private static final int MAX_EVENTS = 1000;

    private final Syncs syncs;
    private final RunRepository runs;
    private final EventRepository events;

    RunResource(Syncs syncs, RunRepository runs, EventRepository events) {
        this.syncs = syncs;
        this.runs = runs;
        this.events = events;
    }

    /**
     * The answer to "sync now".
     *
     * @param runId the run that serves the request
     * @param run the same run as it stands
     */
    public record RunAccepted(String runId, RunView run) {}

    /** Asks for a run. */
    @POST
    @Path("/run")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Sync now; a run that is waiting already serves this request too")
    @APIResponseSchema(value = RunAccepted.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "CONFLICT: the sync is in another state")
    public RestResponse<RunAccepted> runNow(
            @PathParam("accountId") String accountId, @PathParam("syncId") String syncId) {
        RunView run = RunView.of(syncs.runNow(new SyncKey(accountId, syncId)));
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, new RunAccepted(run.id(), run))
                .build();
    }

    /** A page of runs. */
    @GET
    @Path("/runs")
    @Operation(summary = "List the runs of a sync, the newest first")
    public ListView<RunView> list(
            @PathParam("accountId") String accountId,
            @PathParam("syncId") String syncId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("pageSize")
                    @DefaultValue("50")
                    String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        SyncKey sync = syncs.get(new SyncKey(accountId, syncId)).key();
        int size = PageSize.read(pageSize, MAX_RUNS);
        return ListView.of(
                RUNS,
                runs.list(sync, PageToken.number(RUNS, pageToken), size + 1),
                size,
                run -> Long.toString(run.runId()),
                RunView::of);
    }

    /** One run. */
    @GET
    @Path("/runs/{runId}")
    @Operation(summary = "Show a run")
    public RunView get(
            @PathParam("accountId") String accountId,
            @PathParam("syncId") String syncId,
            @PathParam("runId") String runId) {
        SyncKey sync = syncs.get(new SyncKey(accountId, syncId)).key();
        return number(runId)
                .flatMap(id -> runs.find(sync, id))
                .map(RunView::of)
                .orElseThrow(() -> Refusal.notFound("The run", runId));
    }

    /** A page of the log. */
    @GET
    @Path("/events")
    @Operation(summary = "List what became of records, the newest first")
    public ListView<EventView> events(
            @PathParam("accountId") String accountId,
            @PathParam("syncId") String syncId,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("runId") @Nullable String runId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
                    @QueryParam("pageSize")
                    @DefaultValue("50")
                    String pageSize,
            @QueryParam("pageToken") @DefaultValue("") String pageToken) {
        SyncKey sync = syncs.get(new SyncKey(accountId, syncId)).key();
        int size = PageSize.read(pageSize, MAX_EVENTS);
        return ListView.of(
                EVENTS,
                events.list(
                        sync,
                        Optional.ofNullable(outcome).map(RunResource::outcome),
                        Optional.ofNullable(runId).map(RunResource::runNumber),
                        PageToken.number(EVENTS, pageToken),
                        size + 1),
                size,
                event -> Long.toString(event.eventId()),
                EventView::of);
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalidValue(
                                "outcome",
                                "'outcome' must be one of "
                                        + Arrays.stream(Outcome.values())
                                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private static long runNumber(String text) {
        return number(text).orElseThrow(() -> Refusal.notFound("The run", text));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
