package io.callbook.contacts.contact.model;

import java.util.Comparator;

/**
 * A CRM record that a contact stands for.
 *
 * @param connectionId the connection through which it was read
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of it
 */
public record Reference(String connectionId, String objectType, String externalId)
        implements Comparable<Reference> {
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::connectionId)
                    .thenComparing(Reference::objectType)
                    .thenComparing(Reference::externalId);

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }
}
