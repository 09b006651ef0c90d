package io.callbook.gateway.sync;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to change a sync; what is absent stays.
 *
 * @param name what people call it
 * @param objectTypes the enabled object types, possibly none
 * @param synchronizeContacts see {@link SyncSettings}
 * @param synchronizeDeletedContacts see {@link SyncSettings}
 * @param pollIntervalSeconds how long between two polls
 * @param phoneRule {@code require}, {@code keep} or {@code reject}
 */
public record SyncPatch(
        @Schema(description = "What people call it") @Nullable String name,
        @Schema(description = "Enabled object types; may be empty")
                @Nullable List<String> objectTypes,
        @Schema(description = "Whether contacts are synced at all")
                @Nullable Boolean synchronizeContacts,
        @Schema(description = "Whether a deletion in the CRM deletes the contact")
                @Nullable Boolean synchronizeDeletedContacts,
        @Schema(description = "Seconds between two polls, 60 to 86400")
                @Nullable Integer pollIntervalSeconds,
        @Schema(description = "require, keep or reject") @Nullable String phoneRule) {
    /** The new name, or the present one. */
    String nameOr(String present) {
        return Objects.requireNonNullElse(name, present);
    }

    /** The settings with the changes. */
    SyncSettings applyTo(SyncSettings settings) {
        return new SyncSettings(
                settings.preset(),
                objectTypes == null ? settings.objectTypes() : SyncChecks.objectTypes(objectTypes),
                Objects.requireNonNullElse(synchronizeContacts, settings.synchronizeContacts()),
                Objects.requireNonNullElse(
                        synchronizeDeletedContacts, settings.synchronizeDeletedContacts()),
                Objects.requireNonNullElse(pollIntervalSeconds, settings.pollIntervalSeconds()),
                phoneRule == null ? settings.phoneRule() : PhoneRuleName.parse(phoneRule),
                settings.mappings());
    }
}
