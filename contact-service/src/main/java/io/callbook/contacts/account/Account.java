package io.callbook.contacts.account;

import java.time.Instant;

/**
 * A tenant.
 *
 * @param accountId chosen by its creator
 * @param settings what its administrator decides
 * @param createdAt when it was created
 * @param updatedAt when its settings last changed
 */
public record Account(
        String accountId, AccountSettings settings, Instant createdAt, Instant updatedAt) {}
