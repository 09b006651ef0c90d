package io.callbook.gateway.ledger;

import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a record and how it stands now.
 *
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of the record
 * @param outcome what was done
 * @param link how it stands now; empty if nothing is to be remembered
 * @param fields the names of the contact's fields that were written
 * @param reason why not, if it was not written
 * @param noted whether it makes a line in the log
 */
public record Settlement(
        String objectType,
        String externalId,
        Outcome outcome,
        Optional<Link> link,
        Set<String> fields,
        Optional<Reason> reason,
        boolean noted) {
    /** Copies the names. */
    public Settlement {
        fields = Set.copyOf(fields);
    }

    /** The same without a line in the log, as for a repeated try that failed again. */
    public Settlement quiet() {
        return new Settlement(objectType, externalId, outcome, link, fields, reason, false);
    }

    /** The contact that the record stands for. */
    public Optional<String> contactId() {
        return link.flatMap(Link::contactId);
    }
}
