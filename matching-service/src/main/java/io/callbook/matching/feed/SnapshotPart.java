package io.callbook.matching.feed;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.ContactEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account's snapshot.
 *
 * @param position where to watch from afterwards
 * @param settings the account's; only in the first part, null from a store of an older version
 * @param defaultRegion the account's; only in the first part
 * @param organizations some of those that have numbers
 * @param contacts some of the contacts
 * @param complete whether this was the last part
 */
record SnapshotPart(
        String position,
        @Nullable AccountSettings settings,
        String defaultRegion,
        List<OrganizationEntry> organizations,
        List<ContactEntry> contacts,
        boolean complete) {}
