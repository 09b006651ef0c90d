package io.callbook.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How an import stands, as the gateway shows it. */
record ImportView(
        String id,
        String state,
        long rowsTotal,
        long rowsDone,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable JsonNode error) {

    boolean isFinished() {
        return state.equals("succeeded") || state.equals("failed");
    }

    boolean hasFailed() {
        return state.equals("failed");
    }

    String errorText() {
        if (error == null || error.isNull()) {
            return "no reason was given";
        }
        return error.isTextual() ? error.asText() : error.path("detail").asText(error.toString());
    }
}
