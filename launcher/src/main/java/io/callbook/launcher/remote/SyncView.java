package io.callbook.launcher.remote;

import org.jspecify.annotations.Nullable;

/** How a sync stands, as the gateway shows it. */
public record SyncView(
        String id,
        String name,
        String state,
        String connectionId,
        @Nullable String error,
        @Nullable Progress progress,
        @Nullable Counts counts,
        @Nullable RunView lastRun) {

    /** How far the copy is. */
    public record Progress(
            @Nullable String phase, long captured, long applied, long estimatedTotal) {}

    /** Records by how they stand. */
    public record Counts(long inSync, long excluded, long failing) {}

    /** Why it has errors; empty if it has none. */
    public String errorText() {
        return error == null ? "" : error;
    }

    /** Whether the first copy is still to come or under way. */
    public boolean isBeginning() {
        return state.equals("draft") || state.equals("initial");
    }
}
