package io.callbook.gateway.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.gateway.ledger.LinkCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sync as the API shows it.
 *
 * @param id unique within the account
 * @param name what people call it
 * @param connectionId where its records come from
 * @param preset which preset it follows
 * @param objectTypes the enabled object types
 * @param synchronizeContacts see {@link SyncSettings}
 * @param synchronizeDeletedContacts see {@link SyncSettings}
 * @param pollIntervalSeconds how long between two polls
 * @param phoneRule {@code require}, {@code keep} or {@code reject}
 * @param state see {@link SyncState}
 * @param error why the last run could not go on
 * @param progress how far it has come
 * @param counts how its records stand (LOG-2)
 * @param lastRun the newest run
 * @param createdAt when it was made
 * @param updatedAt when its settings last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncView(
        String id,
        String name,
        String connectionId,
        String preset,
        List<String> objectTypes,
        boolean synchronizeContacts,
        boolean synchronizeDeletedContacts,
        int pollIntervalSeconds,
        String phoneRule,
        @Schema(description = "draft, initial, active, paused or errors") String state,
        @Nullable String error,
        Progress progress,
        LinkCounts counts,
        @Nullable RunView lastRun,
        Instant createdAt,
        Instant updatedAt) {
    static SyncView of(Sync sync, Progress progress, LinkCounts counts, Optional<RunView> lastRun) {
        SyncSettings settings = sync.settings();
        return new SyncView(
                sync.key().syncId(),
                sync.name(),
                sync.connectionId(),
                settings.preset(),
                settings.objectTypes(),
                settings.synchronizeContacts(),
                settings.synchronizeDeletedContacts(),
                settings.pollIntervalSeconds(),
                PhoneRuleName.of(settings.phoneRule()),
                sync.state().name().toLowerCase(Locale.ROOT),
                sync.error().orElse(null),
                progress,
                counts,
                lastRun.orElse(null),
                sync.createdAt(),
                sync.updatedAt());
    }
}
