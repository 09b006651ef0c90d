package io.callbook.gateway.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.gateway.ledger.RunCounts;
import io.callbook.gateway.ledger.SyncRun;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param id unique within the gateway
 * @param kind why it runs
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param captured changes that the CRM reported
 * @param created contacts created
 * @param updated contacts changed
 * @param deleted contacts deleted or unlinked
 * @param unchanged records of which nothing had to be done
 * @param excluded records kept out by a rule
 * @param failed records that could not be synced
 * @param error why it failed, or what it waits for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        String id,
        @Schema(description = "initial, incremental, requested or import") String kind,
        @Schema(description = "queued, running, succeeded or failed") String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long captured,
        long created,
        long updated,
        long deleted,
        long unchanged,
        long excluded,
        long failed,
        @Schema(description = "Why it failed, or what it waits for") @Nullable String error) {
    static RunView of(SyncRun run) {
        RunCounts counts = run.counts();
        return new RunView(
                Long.toString(run.runId()),
                run.kind().name().toLowerCase(Locale.ROOT),
                run.state().name().toLowerCase(Locale.ROOT),
                run.requestedAt(),
                run.startedAt().orElse(null),
                run.finishedAt().orElse(null),
                counts.captured(),
                counts.created(),
                counts.updated(),
                counts.deleted(),
                counts.unchanged(),
                counts.excluded(),
                counts.failed(),
                run.error().orElse(null));
    }
}
