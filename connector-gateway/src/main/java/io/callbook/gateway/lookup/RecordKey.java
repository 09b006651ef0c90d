package io.callbook.gateway.lookup;

/**
 * Names a record of a CRM.
 *
 * @param accountId the account
 * @param connectionId by which connection it is known
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id
 */
record RecordKey(String accountId, String connectionId, String objectType, String externalId) {
    RecordKey withId(String id) {
        return new RecordKey(accountId, connectionId, objectType, id);
    }
}
