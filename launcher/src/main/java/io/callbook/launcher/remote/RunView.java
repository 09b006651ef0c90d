package io.callbook.launcher.remote;

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
        @Nullable String error) {

    /** Whether it has come to its end, good or bad. */
    public boolean isFinished() {
        return state.equals("succeeded") || state.equals("failed");
    }

    /** All that it has done; grows with each step forward. */
    public long steps() {
        return captured + created + updated + deleted + unchanged + excluded + failed;
    }

    /** Where it stands and, if it waits, for what. */
    public String stateText() {
        return errorText().isEmpty() ? state : state + ": " + errorText();
    }

    /** What the run did, in a line. */
    public String summary() {
        return "%d read: %d created, %d updated, %d deleted, %d unchanged, %d excluded, %d failed"
                .formatted(captured, created, updated, deleted, unchanged, excluded, failed);
    }

    /** Why it failed, or what it waits for; empty if there is nothing to tell. */
    public String errorText() {
        return error == null ? "" : error;
    }
}
