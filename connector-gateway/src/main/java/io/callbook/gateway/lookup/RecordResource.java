package io.callbook.gateway.lookup;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.platform.ProblemType;
import io.callbook.gateway.platform.Refusal;
import io.callbook.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single records of a connection's CRM. */
@Path("/api/v1/accounts/{accountId}/connections/{connectionId}/records/{objectType}/{externalId}")
@Requires(Role.SYNC_ADMIN)
@Tag(name = "Records", description = "Single records of a connection's CRM")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecordResource {
    /** What the contract calls {@code reference.external_id}. */
    private static final String EXTERNAL_ID = "externalId";

    private final RecordLookup records;
    private final LookupConfig config;

    RecordResource(RecordLookup records, LookupConfig config) {
        this.records = records;
        this.config = config;
    }

    /**
     * The answer to "sync now" of one record.
     *
     * @param contactId the record's contact
     */
    public record Refreshed(String contactId) {}

    @POST
    @Path("/refresh")
    @Operation(summary = "Read one record now and store it, as a run of its syncs would (CAP-11)")
    @APIResponseSchema(value = Refreshed.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "INVALID_VALUE, CONNECTION_REFUSED")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED: the CRM asks to wait")
    public Refreshed refresh(
            @PathParam("accountId") String accountId,
            @PathParam("connectionId") String connectionId,
            @PathParam("objectType") String objectType,
            @PathParam(EXTERNAL_ID) String externalId) {
        RecordKey record = new RecordKey(accountId, connectionId, objectType, externalId);
        try {
            return new Refreshed(records.lookUp(record, TimeLimit.within(config.timeLimit())));
        } catch (LookupException e) {
            throw problem(e);
        } catch (TargetException.Unavailable e) {
            throw ProblemType.UNAVAILABLE.because(message(e));
        }
    }

    private static ProblemException problem(LookupException failure) {
        return switch (failure) {
            case LookupException.InvalidField e ->
                    Refusal.invalidParameter(
                            EXTERNAL_ID, message(e).replace(e.field(), EXTERNAL_ID));
            case LookupException.AccountNotFound e -> ProblemType.NOT_FOUND.because(message(e));
            case LookupException.ConnectionNotFound e -> ProblemType.NOT_FOUND.because(message(e));
            case LookupException.RecordNotFound e -> ProblemType.NOT_FOUND.because(message(e));
            case LookupException.SourceUnavailable e -> ProblemType.UNAVAILABLE.because(message(e));
            case LookupException.StoreUnavailable e -> ProblemType.UNAVAILABLE.because(message(e));
        };
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
