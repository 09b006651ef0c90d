package io.callbook.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.contact.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a contact as JSON.
 *
 * @param version the contact's version after it
 * @param changedAt when
 * @param operation what was done
 * @param actor who did it
 * @param source where the knowledge comes from
 * @param reason why; empty if nobody said
 * @param otherId the other contact of a merge
 * @param changes by field
 */
@Schema(
        name = "HistoryEntry",
        requiredProperties = {
            "version",
            "changedAt",
            "operation",
            "actor",
            "source",
            "reason",
            "changes"
        })
record HistoryView(
        long version,
        Instant changedAt,
        @Schema(
                        enumeration = {
                            "created",
                            "updated",
                            "deleted",
                            "restored",
                            "absorbed",
                            "merged",
                            "released",
                            "unmerged"
                        })
                String operation,
        String actor,
        String source,
        String reason,
        @Schema(description = "The other contact of a merge or unmerge")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String otherId,
        List<ChangeView> changes) {
    static HistoryView of(HistoryEntry entry) {
        UUID other = entry.otherId();
        return new HistoryView(
                entry.version(),
                entry.changedAt(),
                entry.operation().name().toLowerCase(Locale.ROOT),
                entry.by().actor(),
                entry.by().source(),
                entry.by().reason(),
                other == null ? null : other.toString(),
                entry.changes().entrySet().stream()
                        .map(change -> ChangeView.of(change.getKey(), change.getValue()))
                        .toList());
    }

    /**
     * One field's change.
     *
     * @param field its name
     * @param before the value before; null if there was none
     * @param after the value after; null if there is none
     */
    @Schema(
            name = "FieldChange",
            requiredProperties = {"field", "before", "after"})
    record ChangeView(
            @Schema(description = "Such as phones, or consents.TOPIC") String field,
            @Schema(description = "Any JSON value; null if there was none") JsonNode before,
            @Schema(description = "Any JSON value; null if there is none") JsonNode after) {
        static ChangeView of(String field, HistoryEntry.Change change) {
            return new ChangeView(field, change.before(), change.after());
        }
    }
}
