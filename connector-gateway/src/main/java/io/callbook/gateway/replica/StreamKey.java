package io.callbook.gateway.replica;

/**
 * One object type of one connection: what is read once for all syncs (CAP-10).
 *
 * @param accountId the account
 * @param connectionId the connection
 * @param objectType the CRM's name of the type
 */
public record StreamKey(String accountId, String connectionId, String objectType) {}
