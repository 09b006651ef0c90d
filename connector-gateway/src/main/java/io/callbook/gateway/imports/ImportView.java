package io.callbook.gateway.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param id unique within the gateway
 * @param fileName what the client called the file
 * @param source by which name its rows are known; a later file of the same name updates them
 * @param state {@code running}, {@code succeeded} or {@code failed}
 * @param rowsTotal how many rows there are; an estimate until all were read
 * @param rowsDone how many have their result
 * @param created contacts created
 * @param updated contacts changed
 * @param unchanged contacts that already were so
 * @param rejected rows not taken in
 * @param error why the file could not be taken in
 * @param createdAt when it was sent
 * @param finishedAt when the import ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        String id,
        String fileName,
        String source,
        @Schema(description = "running, succeeded or failed") String state,
        @Schema(description = "How many rows there are; an estimate until all were read")
                long rowsTotal,
        @Schema(description = "How many rows have their result") long rowsDone,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    static ImportView of(ImportFile file) {
        ImportCounts counts = file.counts();
        return new ImportView(
                Long.toString(file.importId()),
                file.fileName(),
                file.source(),
                switch (file.state()) {
                    case UPLOADING, QUEUED, RUNNING -> "running";
                    case SUCCEEDED -> "succeeded";
                    case FAILED -> "failed";
                },
                counts.total(),
                counts.done(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                file.error().orElse(null),
                file.createdAt(),
                file.finishedAt().orElse(null));
    }
}
