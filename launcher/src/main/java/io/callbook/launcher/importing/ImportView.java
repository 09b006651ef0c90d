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

    /** Whether rows were rejected and none was taken over. */
    boolean tookNothing() {
        return rejected > 0 && created + updated + unchanged == 0;
    }

    /** What became of the rows, in a line. */
    String summary() {
        return "%d %s: %d created, %d updated, %d unchanged, %d rejected"
                .formatted(
                        rowsDone,
                        rowsDone == 1 ? "row" : "rows",
                        created,
                        updated,
                        unchanged,
                        rejected);
    }

    boolean hasFailed() {
        return state.equals("failed");
    }

    String errorText() {
        return error == null ? "no reason was given" : error;
    }
}
