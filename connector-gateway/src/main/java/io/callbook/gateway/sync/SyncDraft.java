package io.callbook.gateway.sync;

import io.callbook.gateway.plan.CallerIdPreset;
import io.callbook.gateway.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make a sync.
 *
 * @param id chosen by the client; made up if absent
 * @param name what people call it; the id if absent
 * @param connectionId where its records come from
 * @param preset {@code caller-id}
 * @param objectTypes the enabled object types, possibly none
 * @param synchronizeContacts see {@link SyncSettings}
 * @param synchronizeDeletedContacts see {@link SyncSettings}
 * @param pollIntervalSeconds how long between two polls
 * @param phoneRule {@code require}, {@code keep} or {@code reject}
 */
public record SyncDraft(
        @Schema(description = "2 to 63 lower-case letters, digits, hyphens; default: made up")
                @Nullable String id,
        @Schema(description = "What people call it; default: the id") @Nullable String name,
        @Schema(description = "Where the records come from", required = true)
                @Nullable String connectionId,
        @Schema(description = "What the sync is for; default and only value: caller-id")
                @Nullable String preset,
        @Schema(description = "Enabled object types, such as Contact and Lead; may be empty")
                @Nullable List<String> objectTypes,
        @Schema(description = "Whether contacts are synced at all; default true")
                @Nullable Boolean synchronizeContacts,
        @Schema(description = "Whether a deletion in the CRM deletes the contact; default true")
                @Nullable Boolean synchronizeDeletedContacts,
        @Schema(description = "Seconds between two polls, 60 to 86400; default 1800")
                @Nullable Integer pollIntervalSeconds,
        @Schema(
                        description =
                                "Records without a readable number: require (kept out), keep"
                                    + " (taken; the default), reject (taken without the number)")
                @Nullable String phoneRule) {
    private static final int DEFAULT_POLL_SECONDS = 1800;

    /** The settings, with the preset's defaults where nothing is said. */
    SyncSettings settings() {
        return new SyncSettings(
                Objects.requireNonNullElse(preset, CallerIdPreset.NAME),
                SyncChecks.objectTypes(objectTypes),
                Objects.requireNonNullElse(synchronizeContacts, true),
                Objects.requireNonNullElse(synchronizeDeletedContacts, true),
                Objects.requireNonNullElse(pollIntervalSeconds, DEFAULT_POLL_SECONDS),
                PhoneRuleName.parse(Objects.requireNonNullElse(phoneRule, "keep")),
                Map.of());
    }

    /** The same with what must be there. */
    SyncDraft complete(String madeUpId) {
        if (connectionId == null || connectionId.isBlank()) {
            throw Refusal.invalidValue(
                    "connectionId", "'connectionId' is missing: name the connection to read.");
        }
        String useId = Objects.requireNonNullElse(id, madeUpId);
        return new SyncDraft(
                useId,
                Objects.requireNonNullElse(name, useId),
                connectionId,
                preset,
                objectTypes,
                synchronizeContacts,
                synchronizeDeletedContacts,
                pollIntervalSeconds,
                phoneRule);
    }
}
