package io.callbook.gateway.ledger;

/**
 * Names a sync.
 *
 * @param accountId the account
 * @param syncId unique within the account
 */
public record SyncKey(String accountId, String syncId) {}
