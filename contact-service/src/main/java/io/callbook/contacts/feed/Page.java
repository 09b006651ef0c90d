package io.callbook.contacts.feed;

import java.util.List;

/**
 * Some contacts or organizations of a snapshot.
 *
 * @param items in the order of their ids
 * @param isLast whether there are no more
 */
record Page<T>(List<T> items, boolean isLast) {
    /** Copies the items. */
    Page {
        items = List.copyOf(items);
    }
}
