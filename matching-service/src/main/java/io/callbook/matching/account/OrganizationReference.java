package io.callbook.matching.account;

/**
 * A CRM record that an organization stands for.
 *
 * @param connectionId the connection through which it was read
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of it
 * @param alias whether the record is gone and only its id still stands for the organization
 */
public record OrganizationReference(
        String connectionId, String objectType, String externalId, boolean alias) {}
