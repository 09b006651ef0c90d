package io.callbook.contacts.ingest;

/** What was done with one reference. */
enum RemovalOutcome {
    /** No contact had it. */
    NOT_FOUND,
    /** The contact lost it and lives on. */
    UNLINKED,
    /** It was the contact's last one: the contact was deleted. */
    CONTACT_DELETED
}
