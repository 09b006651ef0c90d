package io.callbook.contacts.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the log of changes.
 *
 * @param position right after it
 * @param contactId whose change
 * @param changedAt when
 */
record LoggedChange(Position position, UUID contactId, Instant changedAt) {}
