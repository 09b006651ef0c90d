package io.callbook.gateway.ledger;

import io.callbook.gateway.plan.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a run's log.
 *
 * @param eventId unique within the gateway; a later event has a greater one
 * @param runId in which run
 * @param objectType the CRM's name of the record's type
 * @param externalId the CRM's id of the record
 * @param outcome what became of it
 * @param contactId the contact that it stands for
 * @param fields the names of the contact's fields that were written
 * @param reason why not, if it was not written
 * @param occurredAt when
 */
public record SyncEvent(
        long eventId,
        long runId,
        String objectType,
        String externalId,
        Outcome outcome,
        Optional<String> contactId,
        List<String> fields,
        Optional<Reason> reason,
        Instant occurredAt) {
    /** Copies the names. */
    public SyncEvent {
        fields = List.copyOf(fields);
    }
}
