package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;

/**
 * What a sync knows of one CRM record's contact.
 *
 * @param reference the record
 * @param linkContactId the existing contact that is to get an unknown reference; empty for none
 * @param input what the contact is to say; its details are null if the source knows none
 * @param recordRegion the record's own country; empty if unknown
 * @param aliases ids of records that became this one
 */
record UpsertRecord(
        Reference reference,
        String linkContactId,
        ContactInput input,
        String recordRegion,
        List<Reference> aliases) {
    /** Copies the aliases, without the record's own id. */
    UpsertRecord {
        Reference own = reference;
        aliases = aliases.stream().filter(a -> !a.equals(own)).distinct().sorted().toList();
    }
}
