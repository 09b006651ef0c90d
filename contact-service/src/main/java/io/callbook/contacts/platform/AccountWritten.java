package io.callbook.contacts.platform;

/**
 * Says that a transaction on an account's rows was committed, and may have changed some.
 *
 * @param accountId the account
 */
public record AccountWritten(String accountId) {}
