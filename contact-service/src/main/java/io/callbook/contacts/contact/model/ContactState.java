package io.callbook.contacts.contact.model;

import java.time.Instant;
import java.util.List;

/**
 * All that a contact says, without its id and version: what brings it back.
 *
 * @param fields what its writers decided
 * @param references the CRM records that it stands for
 * @param aliases ids of CRM records that are gone and still stand for it
 * @param origin how it came to be
 * @param createdAt when the store created it
 */
public record ContactState(
        ContactFields fields,
        List<Reference> references,
        List<Reference> aliases,
        ContactOrigin origin,
        Instant createdAt) {
    /** Copies and sorts the references. */
    public ContactState {
        references = references.stream().sorted().toList();
        aliases = aliases.stream().sorted().toList();
    }
}
