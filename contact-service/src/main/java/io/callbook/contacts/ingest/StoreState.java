package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.guard.WriteRules;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.Tombstone;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the store holds of a chunk's records.
 *
 * @param rules of the account
 * @param owners of the references and aliases that are known
 * @param formerOwners of the references that went with their CRM records; they exist or have graves
 * @param graves of former owners that can be brought back
 * @param keyOwners of the primary keys that are known
 * @param contacts all owners, and the contacts that records are to be linked to
 * @param suppressed those of the records' values that belong to erased persons
 */
record StoreState(
        WriteRules rules,
        Map<Reference, UUID> owners,
        Map<Reference, UUID> formerOwners,
        Map<UUID, Tombstone> graves,
        Map<String, UUID> keyOwners,
        Map<UUID, Contact> contacts,
        Set<String> suppressed) {
    /** Copies the maps. */
    StoreState {
        owners = Map.copyOf(owners);
        formerOwners = Map.copyOf(formerOwners);
        graves = Map.copyOf(graves);
        keyOwners = Map.copyOf(keyOwners);
        contacts = Map.copyOf(contacts);
        suppressed = Set.copyOf(suppressed);
    }

    /** Whether its parts, which were read one after the other, belong together. */
    boolean isConsistent() {
        return owners.entrySet().stream()
                        .allMatch(owned -> hasReference(owned.getValue(), owned.getKey()))
                && keyOwners.values().stream().allMatch(contacts::containsKey);
    }

    private boolean hasReference(UUID contactId, Reference reference) {
        Contact contact = contacts.get(contactId);
        return contact != null
                && (contact.references().contains(reference)
                        || contact.aliases().contains(reference));
    }
}
