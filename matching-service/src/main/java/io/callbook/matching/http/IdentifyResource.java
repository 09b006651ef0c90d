package io.callbook.matching.http;

import io.callbook.access.Role;
import io.callbook.access.rest.RequestAccount;
import io.callbook.access.rest.Requires;
import io.callbook.matching.caller.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who calls (MAT-19). */
@Path("/v1/identify")
@Tag(name = "Identify", description = "Who is calling")
@Requires(value = Role.CALLS, accountParameter = Parameters.ACCOUNT, basic = true)
public class IdentifyResource {
    private final Callers callers;

    IdentifyResource(Callers callers) {
        this.callers = callers;
    }

    /** Who calls from a number; as JSON, or as a line with the name. */
    @GET
    @Operation(operationId = "identifyCaller", summary = "Who calls from a number")
    @Parameter(
            name = "number",
            required = true,
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "As the carrier wrote it; empty if it sent none")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "In which country a number without country code is read, such as US")
    @Parameter(
            name = "callId",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, maxLength = 128),
            description = "The call's id: the call is kept")
    @Parameter(
            name = "readOnly",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            description = "true: an unknown number creates no contact")
    @Parameter(
            name = "attestation",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"A", "B", "C", "failed"}),
            description = "How far the carrier vouches (STIR/SHAKEN)")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "text", "name"},
                            defaultValue = "json"),
            description = "text: the name alone, or name: that, and nothing at all of errors")
    public Uni<Response> identify(@Context ContainerRequestContext request) {
        Parameters parameters = Parameters.of(request, RequestProto.OF_IDENTIFY);
        Duration patience = parameters.patience();
        boolean text = TextAnswers.areAskedBy(request, parameters);
        return callers.identify(
                        RequestProto.identify(RequestAccount.of(request), parameters), patience)
                .map(answer -> text ? AnswerProto.line(answer) : AnswerProto.json(answer))
                .ifNoItem()
                .after(patience)
                .fail();
    }

    /** Who has each of these numbers; creates nobody. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "batchIdentifyCallers",
            summary = "Who has each of up to 1,000 numbers; creates nobody")
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "In which country numbers without country code are read, such as US")
    public Uni<Response> identifyAll(
            @Context ContainerRequestContext request, RequestProto.@Nullable Batch batch) {
        Parameters parameters = Parameters.of(request, RequestProto.OF_BATCH);
        Duration patience = parameters.patience();
        return callers.identifyAll(
                        RequestProto.batch(RequestAccount.of(request), parameters, batch), patience)
                .map(AnswerProto::json)
                .ifNoItem()
                .after(patience)
                .fail();
    }
}
