package io.callbook.gateway.ledger;

import java.time.Instant;

/**
 * The right to work on a run. A newer ticket for the same run makes this one void.
 *
 * @param sync whose run
 * @param runId which run
 * @param token which ticket
 * @param kind what the run is for
 * @param requestedAt when the run was asked for
 * @param attempts how many times in a row the run has ended early
 */
public record RunTicket(
        SyncKey sync, long runId, long token, RunKind kind, Instant requestedAt, int attempts) {}
