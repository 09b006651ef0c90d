package io.callbook.contacts.organization.model;

import java.util.Comparator;

/**
 * A CRM record that an organization stands for.
 *
 * @param connectionId the connection through which it was read
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of it
 * @param alias whether the record is gone and only its id still stands for the organization
 */
public record OrganizationReference(
        String connectionId, String objectType, String externalId, boolean alias)
        implements Comparable<OrganizationReference> {
    private static final Comparator<OrganizationReference> ORDER =
            Comparator.comparing(OrganizationReference::connectionId)
                    .thenComparing(OrganizationReference::objectType)
                    .thenComparing(OrganizationReference::externalId)
                    .thenComparing(OrganizationReference::alias);

    @Override
    public int compareTo(OrganizationReference other) {
        return ORDER.compare(this, other);
    }

    /** Whether both name the same record. */
    public boolean isSameRecordAs(OrganizationReference other) {
        return connectionId.equals(other.connectionId)
                && objectType.equals(other.objectType)
                && externalId.equals(other.externalId);
    }
}
