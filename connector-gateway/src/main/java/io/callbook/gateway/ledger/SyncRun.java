package io.callbook.gateway.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a sync.
 *
 * @param runId unique within the gateway
 * @param kind why it runs
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param error why it failed, or what it waits for
 * @param counts what it did
 */
public record SyncRun(
        long runId,
        RunKind kind,
        RunState state,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> error,
        RunCounts counts) {}
