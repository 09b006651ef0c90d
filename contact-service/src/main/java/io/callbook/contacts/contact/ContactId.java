package io.callbook.contacts.contact;

import java.util.UUID;

/**
 * Which contact.
 *
 * @param accountId its account
 * @param contactId its id, or one that stands for it
 */
public record ContactId(String accountId, UUID contactId) {}
