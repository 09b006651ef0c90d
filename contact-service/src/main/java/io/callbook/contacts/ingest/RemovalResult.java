package io.callbook.contacts.ingest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one reference.
 *
 * @param outcome what was done
 * @param contactId the contact that had it; null if none had
 */
record RemovalResult(RemovalOutcome outcome, @Nullable UUID contactId) {}
