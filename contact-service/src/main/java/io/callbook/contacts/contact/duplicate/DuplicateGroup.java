package io.callbook.contacts.contact.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * Contacts that rules connect, directly or by way of others.
 *
 * @param contactIds in any order; of a group that is too large only some
 */
record DuplicateGroup(List<UUID> contactIds) {
    /** A shared mailbox or a switchboard is no person. */
    static final int MAX_CONTACTS = 20;

    /** Copies the list. */
    DuplicateGroup {
        contactIds = List.copyOf(contactIds);
    }

    boolean isTooLarge() {
        return contactIds.size() > MAX_CONTACTS;
    }
}
