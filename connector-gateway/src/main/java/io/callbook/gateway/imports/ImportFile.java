package io.callbook.gateway.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that is, or was, taken in.
 *
 * @param accountId the account
 * @param importId which import; a later one has a greater id
 * @param source by which name the rows of this file and of its later versions are known
 * @param fileName what the client called it
 * @param options how it is taken in
 * @param state where the import stands
 * @param opened whether its reading has begun
 * @param counts what became of the rows so far
 * @param error why it could not be taken in
 * @param createdAt when it was sent
 * @param finishedAt when the import ended
 */
public record ImportFile(
        String accountId,
        long importId,
        String source,
        String fileName,
        ImportOptions options,
        ImportState state,
        boolean opened,
        ImportCounts counts,
        Optional<String> error,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
