package io.callbook.launcher.importing;

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
        @Nullable String error) {

    boolean isFinished() {
        return state.equals("succeeded") || state.equals("failed");
    }

    boolean hasFailed() {
        return state.equals("failed");
    }

    String errorText() {
        return error == null ? "no reason was given" : error;
    }
}
