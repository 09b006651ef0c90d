package io.callbook.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One run of a sync, as the gateway shows it. */
public record RunView(
        String id,
        @Nullable String kind,
        String state,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        long captured,
        long created,
        long updated,
        long deleted,
        long unchanged,
        long excluded,
        long failed,
        @Nullable JsonNode error) {

    /** Whether it has come to its end, good or bad. */
    public boolean isFinished() {
        return state.equals("succeeded") || state.equals("failed");
    }

    /** What the run did, in a line. */
    public String summary() {
        return "%d read: %d created, %d updated, %d deleted, %d unchanged, %d excluded, %d failed"
                .formatted(captured, created, updated, deleted, unchanged, excluded, failed);
    }

    /** Why it failed; empty if it did not. */
    public String errorText() {
        if (error == null || error.isNull()) {
            return "";
        }
        return error.isTextual()
                ? error.asText()
                : error.path("detail").asText(error.path("message").asText(error.toString()));
    }
}
