package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The row of a reference.
 *
 * @param connectionId the connection
 * @param objectType the type of the record
 * @param externalId the id of the record
 */
@Embeddable
record ReferenceValue(
        @Column(name = "connection_id") String connectionId,
        @Column(name = "object_type") String objectType,
        @Column(name = "external_id") String externalId) {
    static ReferenceValue of(Reference reference) {
        return new ReferenceValue(
                reference.connectionId(), reference.objectType(), reference.externalId());
    }

    Reference toReference() {
        return new Reference(connectionId, objectType, externalId);
    }
}
