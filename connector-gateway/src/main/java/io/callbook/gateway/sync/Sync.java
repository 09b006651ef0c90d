package io.callbook.gateway.sync;

import io.callbook.gateway.ledger.SyncKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A configured flow from a connection into the account's contacts.
 *
 * @param key which one
 * @param name what people call it
 * @param connectionId where its records come from
 * @param kind when it runs
 * @param settings what the administrator set
 * @param configVersion counts the edits that change decisions
 * @param state where it stands
 * @param error why its last run could not go on
 * @param createdAt when it was made
 * @param updatedAt when its settings last changed
 */
public record Sync(
        SyncKey key,
        String name,
        String connectionId,
        SyncKind kind,
        SyncSettings settings,
        long configVersion,
        SyncState state,
        Optional<String> error,
        Instant createdAt,
        Instant updatedAt) {}
