package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.PrimaryKey;

/**
 * What a writer of an account's contacts must obey.
 *
 * @param accountId whose contacts
 * @param defaultRegion in which numbers without country code are read
 * @param key by which no two contacts are equal
 * @param isSuppressing whether persons were erased, so that values must be checked
 * @param hasReferenceCalls whether calls count for whichever contact has their record
 */
public record WriteRules(
        String accountId,
        String defaultRegion,
        PrimaryKey key,
        boolean isSuppressing,
        boolean hasReferenceCalls) {}
