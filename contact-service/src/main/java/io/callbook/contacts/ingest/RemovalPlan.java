package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.EndedContact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides what becomes of contacts that lose references (DEL-5). Pure.
 *
 * @param unlinked contacts that live on
 * @param deleted contacts that lost their last reference; aliases keep nobody alive
 * @param lost the owners of the references that were there
 */
record RemovalPlan(
        List<ContactChange> unlinked, List<EndedContact> deleted, Map<Reference, UUID> lost) {
    /** Copies the collections. */
    RemovalPlan {
        unlinked = List.copyOf(unlinked);
        deleted = List.copyOf(deleted);
        lost = Map.copyOf(lost);
    }

    /** The decisions about the owners of the references, as they are now. */
    static RemovalPlan of(Set<Reference> references, Map<UUID, Contact> owners, boolean keep) {
        Map<Reference, UUID> lost = new HashMap<>();
        List<ContactChange> unlinked = new ArrayList<>();
        List<EndedContact> deleted = new ArrayList<>();
        for (Contact contact : sorted(owners)) {
            List<Reference> gone =
                    Stream.concat(contact.references().stream(), contact.aliases().stream())
                            .filter(references::contains)
                            .toList();
            gone.forEach(reference -> lost.put(reference, contact.contactId()));
            boolean last =
                    !contact.references().isEmpty() && references.containsAll(contact.references());
            if (last && !keep) {
                deleted.add(new EndedContact(contact, null));
            } else if (!gone.isEmpty()) {
                unlinked.add(ContactChange.unlinking(contact, gone));
            }
        }
        return new RemovalPlan(unlinked, deleted, lost);
    }

    private static List<Contact> sorted(Map<UUID, Contact> owners) {
        return owners.values().stream().sorted(Comparator.comparing(Contact::contactId)).toList();
    }

    ContactWrites writes() {
        return new ContactWrites(List.of(), unlinked, deleted);
    }

    RemovalResult resultOf(Reference reference) {
        UUID owner = lost.get(reference);
        if (owner == null) {
            return new RemovalResult(RemovalOutcome.NOT_FOUND, null);
        }
        boolean ended = deleted.stream().anyMatch(e -> e.before().contactId().equals(owner));
        return new RemovalResult(
                ended ? RemovalOutcome.CONTACT_DELETED : RemovalOutcome.UNLINKED, owner);
    }
}
