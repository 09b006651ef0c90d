package io.callbook.gateway.imports;

import io.callbook.access.Role;
import io.callbook.access.rest.Requires;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The imports of an account. */
@Path("/api/v1/accounts/{accountId}/imports")
@Requires(Role.SYNC_ADMIN)
@Tag(name = "Imports", description = "Files whose rows become contacts")
@RunOnVirtualThread
public class ImportResource {
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final ResultsWriter results;

    ImportResource(Imports imports, ResultsWriter results) {
        this.imports = imports;
        this.results = results;
    }

    /** Takes a file. */
    @POST
    @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a CSV file",
            description =
                    "The body is the file: UTF-8, the first line names the columns. A row whose id"
                            + " was imported before under the same source updates its contact.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @APIResponse(
            responseCode = "409",
            description = "CONFLICT: the source is the name of a connection of another type")
    public RestResponse<ImportView> create(
            @PathParam("accountId") String accountId,
            @Parameter(description = "What the client calls the file")
                    @QueryParam("fileName")
                    @DefaultValue("")
                    String fileName,
            @Parameter(description = "By which name its rows are known; default: the file's name")
                    @QueryParam("source")
                    @DefaultValue("")
                    String source,
            @Parameter(description = "Which column identifies a row; default: the first ID column")
                    @QueryParam("idColumn")
                    @DefaultValue("")
                    String idColumn,
            @Parameter(description = "Rows with an unreadable number: reject or keep")
                    @QueryParam("badPhone")
                    @DefaultValue("reject")
                    String badPhone,
            @Parameter(description = "ISO 3166-1: where numbers without country code are from")
                    @QueryParam("region")
                    @DefaultValue("")
                    String region,
            InputStream file)
            throws IOException {
        ImportFile received =
                imports.receive(
                        accountId,
                        ImportRequest.of(fileName, source, idColumn, badPhone, region),
                        file);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, ImportView.of(received))
                .location(
                        URI.create(
                                "/api/v1/accounts/%s/imports/%d"
                                        .formatted(accountId, received.importId())))
                .build();
    }

    /** One import. */
    @GET
    @Path("/{importId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show how far an import is")
    public ImportView get(
            @PathParam("accountId") String accountId, @PathParam("importId") String importId) {
        return ImportView.of(find(accountId, importId));
    }

    /** The results. */
    @GET
    @Path("/{importId}/results")
    @Produces(CSV)
    @Operation(summary = "What became of each row, as CSV: row, id, outcome, contactId, reason")
    public RestResponse<StreamingOutput> results(
            @PathParam("accountId") String accountId, @PathParam("importId") String importId) {
        ImportFile file = find(accountId, importId);
        StreamingOutput output = stream -> results.write(file, stream);
        return RestResponse.ResponseBuilder.ok(output, CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-%d-results.csv\"".formatted(file.importId()))
                .build();
    }

    private ImportFile find(String accountId, String importId) {
        if (!importId.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("The import", importId);
        }
        return imports.get(accountId, Long.parseLong(importId));
    }
}
