package io.callbook.contacts.contact.erasure;

import java.util.List;
import java.util.UUID;

/**
 * What an erasure did.
 *
 * @param contactIds all ids of the person's contacts
 * @param suppressedValues how many values no import brings back
 */
public record Erased(List<UUID> contactIds, int suppressedValues) {
    /** Sorts and copies the ids. */
    public Erased {
        contactIds = contactIds.stream().sorted().toList();
    }
}
