package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what becomes of contacts that lose references (DEL-5). Pure.
 *
 * @param unlinked contacts that live on
 * @param deleted contacts that lost their last reference
 * @param lost the owners of the references that were there
 */
record RemovalPlan(List<UUID> unlinked, List<UUID> deleted, Map<Reference, UUID> lost) {
    /** Copies the collections. */
    RemovalPlan {
        unlinked = List.copyOf(unlinked);
        deleted = List.copyOf(deleted);
        lost = Map.copyOf(lost);
    }

    /** The decisions about the owners of the references, as they are now. */
    static RemovalPlan of(Set<Reference> references, Map<UUID, Contact> owners, boolean keep) {
        Map<Reference, UUID> lost = new HashMap<>();
        Set<UUID> unlinked = new HashSet<>();
        Set<UUID> deleted = new HashSet<>();
        for (Contact contact : owners.values()) {
            Set<Reference> left = new HashSet<>(contact.references());
            left.removeAll(references);
            if (left.size() < contact.references().size()) {
                (left.isEmpty() && !keep ? deleted : unlinked).add(contact.contactId());
            }
            contact.references().stream()
                    .filter(references::contains)
                    .forEach(reference -> lost.put(reference, contact.contactId()));
        }
        return new RemovalPlan(sorted(unlinked), sorted(deleted), lost);
    }

    private static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }

    RemovalResult resultOf(Reference reference) {
        UUID owner = lost.get(reference);
        if (owner == null) {
            return new RemovalResult(RemovalOutcome.NOT_FOUND, null);
        }
        return new RemovalResult(
                deleted.contains(owner) ? RemovalOutcome.CONTACT_DELETED : RemovalOutcome.UNLINKED,
                owner);
    }
}
