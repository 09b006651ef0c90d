package io.callbook.gateway.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.gateway.ledger.SyncEvent;
import io.callbook.gateway.plan.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sync event as the API shows it (LOG-1).
 *
 * @param id a later event has a greater one
 * @param runId in which run
 * @param objectType the CRM's name of the record's type
 * @param externalId the CRM's id of the record
 * @param outcome what became of it
 * @param contactId the contact that it stands for
 * @param fields the contact's fields that changed
 * @param reasonCode why not, for programs
 * @param reason why not, for people
 * @param remedy what to do
 * @param occurredAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
        String id,
        String runId,
        String objectType,
        String externalId,
        @Schema(description = "created, updated, deleted, unlinked, excluded or failed")
                String outcome,
        @Nullable String contactId,
        List<String> fields,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable String remedy,
        Instant occurredAt) {
    static EventView of(SyncEvent event) {
        return new EventView(
                Long.toString(event.eventId()),
                Long.toString(event.runId()),
                event.objectType(),
                event.externalId(),
                event.outcome().name().toLowerCase(Locale.ROOT),
                event.contactId().orElse(null),
                event.fields(),
                event.reason()
                        .map(each -> each.code().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                event.reason().map(Reason::sentence).orElse(null),
                event.reason().map(Reason::remedy).orElse(null),
                event.occurredAt());
    }
}
