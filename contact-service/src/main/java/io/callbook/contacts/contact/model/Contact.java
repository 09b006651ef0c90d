package io.callbook.contacts.contact.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One person (or whatever answers a number) that an account knows.
 *
 * @param accountId its owner
 * @param contactId a UUID version 7
 * @param fields what its writers decided
 * @param references the CRM records that it stands for, in their order
 * @param aliases ids of CRM records that are gone and still stand for it, in their order
 * @param origin how it came to be
 * @param createdAt when the store created it
 * @param updatedAt when it last changed
 * @param version counts its changes from 1
 * @param activity what calls say about it; it changes without a new version
 */
public record Contact(
        String accountId,
        UUID contactId,
        ContactFields fields,
        List<Reference> references,
        List<Reference> aliases,
        ContactOrigin origin,
        Instant createdAt,
        Instant updatedAt,
        long version,
        Activity activity) {
    /** Copies the references. */
    public Contact {
        references = List.copyOf(references);
        aliases = List.copyOf(aliases);
    }

    /** All that it says, without its id and version. */
    public ContactState state() {
        return new ContactState(fields, references, aliases, origin, createdAt);
    }
}
