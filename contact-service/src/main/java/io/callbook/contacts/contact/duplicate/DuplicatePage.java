package io.callbook.contacts.contact.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an account's duplicates.
 *
 * @param groups of which no two have a contact in common
 * @param next the place to go on from; null if there is no more
 */
record DuplicatePage(List<DuplicateGroup> groups, @Nullable DuplicateKey next) {
    /** Copies the list. */
    DuplicatePage {
        groups = List.copyOf(groups);
    }
}
