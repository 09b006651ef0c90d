package io.callbook.matching.account;

import java.util.UUID;

/**
 * Takes in an account's organizations from the feed: those of a snapshot, then their changes, by
 * one thread at a time and in the order in which they were made. Receiving a state twice must do no
 * harm.
 */
public interface OrganizationSink {
    /** An organization's newest state, which may have no numbers any more. */
    void put(OrganizationEntry organization);

    /** An organization was deleted; it may be one that was never put. */
    void remove(UUID organizationId);
}
