package io.callbook.contacts.feed;

import java.util.List;
import java.util.UUID;

/**
 * The ids of one page.
 *
 * @param after greater than this one
 * @param upTo this one and lesser ones
 */
record IdRange(UUID after, UUID upTo) {
    /** Less than all ids. */
    static final UUID START = new UUID(0, 0);

    /** One page without any id. */
    static final List<IdRange> NOTHING = List.of(new IdRange(START, START));
}
