package io.callbook.matching.feed;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.ContactEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some changes, or a heartbeat.
 *
 * @param position from which to continue
 * @param settings the account's, in a stream's first part and when they changed; else null
 * @param organizations changes of organizations, in order
 * @param changes of contacts, in order
 * @param asOf everything committed before is known now
 */
record ChangesPart(
        String position,
        @Nullable AccountSettings settings,
        List<OrganizationChange> organizations,
        List<Change> changes,
        Instant asOf) {
    /**
     * One contact's new state.
     *
     * @param contact null if it is deleted
     */
    record Change(UUID contactId, @Nullable ContactEntry contact) {}

    /**
     * One organization's new state.
     *
     * @param organization null if it is deleted
     */
    record OrganizationChange(UUID organizationId, @Nullable OrganizationEntry organization) {}
}
