package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.Reference;

/**
 * What a sync knows of one CRM record's contact.
 *
 * @param reference the record
 * @param linkContactId the existing contact that is to get an unknown reference; empty for none
 * @param input what the contact is to say
 * @param recordRegion the record's own country; empty if unknown
 */
record UpsertRecord(
        Reference reference, String linkContactId, ContactInput input, String recordRegion) {}
