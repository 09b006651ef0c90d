package io.callbook.gateway.salesforce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query's result; it may be smaller than asked for.
 *
 * @param totalSize how many rows the whole result has
 * @param done whether this is the last part
 * @param nextRecordsUrl where the next part is; a path, absent if done
 * @param records the rows
 */
@RegisterForReflection
public record QueryResponse(
        long totalSize, boolean done, @Nullable String nextRecordsUrl, List<JsonNode> records) {
    /** Copies the rows. */
    public QueryResponse {
        records = List.copyOf(Objects.requireNonNullElse(records, List.of()));
    }
}
