package io.callbook.matching.feed;

import io.callbook.matching.index.ContactEntry;
import java.util.List;

/**
 * A part of an account's snapshot.
 *
 * @param position where to watch from afterwards
 * @param contacts some of the contacts
 * @param defaultRegion the account's; only in the first part
 * @param complete whether this was the last part
 */
record SnapshotPart(
        String position, List<ContactEntry> contacts, String defaultRegion, boolean complete) {}
