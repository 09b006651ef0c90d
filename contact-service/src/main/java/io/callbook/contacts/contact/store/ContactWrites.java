package io.callbook.contacts.contact.store;

import java.util.List;

/**
 * What one transaction does to contacts.
 *
 * @param created rows to write
 * @param changed rows to change
 * @param ended rows to remove
 */
public record ContactWrites(
        List<NewContact> created, List<ContactChange> changed, List<EndedContact> ended) {
    /** Copies the lists. */
    public ContactWrites {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
    }

    /** One contact more. */
    public static ContactWrites of(NewContact created) {
        return new ContactWrites(List.of(created), List.of(), List.of());
    }

    /** One contact changed. */
    public static ContactWrites of(ContactChange changed) {
        return new ContactWrites(List.of(), List.of(changed), List.of());
    }

    /** One contact less. */
    public static ContactWrites of(EndedContact ended) {
        return new ContactWrites(List.of(), List.of(), List.of(ended));
    }

    boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && ended.isEmpty();
    }
}
