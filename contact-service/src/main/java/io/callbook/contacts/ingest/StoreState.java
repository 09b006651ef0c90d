package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import java.util.Map;
import java.util.UUID;

/**
 * What the store holds of a chunk's records.
 *
 * @param owners of the references that are known
 * @param contacts those owners and the contacts that records are to be linked to
 */
record StoreState(Map<Reference, UUID> owners, Map<UUID, Contact> contacts) {
    /** Copies the maps. */
    StoreState {
        owners = Map.copyOf(owners);
        contacts = Map.copyOf(contacts);
    }

    /** Whether both halves, which were read one after the other, belong together. */
    boolean isConsistent() {
        return owners.entrySet().stream()
                .allMatch(owned -> {
                    Contact contact = contacts.get(owned.getValue());
                    return contact != null && contact.references().contains(owned.getKey());
                });
    }
}
