package io.callbook.contacts.contact.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * Contacts with something in common.
 *
 * @param key what
 * @param contactIds who; of very many only some, but more than a group may have
 * @param isLater whether it comes after the place from which was searched
 */
record SharedKey(DuplicateKey key, List<UUID> contactIds, boolean isLater) {
    /** Copies the list. */
    SharedKey {
        contactIds = List.copyOf(contactIds);
    }
}
