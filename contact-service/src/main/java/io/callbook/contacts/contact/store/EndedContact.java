package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is to end: deleted, or merged into another.
 *
 * @param before as it was read; it must still have that version
 * @param survivor the contact that it becomes part of, as it was before; null if it is deleted
 */
public record EndedContact(Contact before, @Nullable Contact survivor) {
    UUID contactId() {
        return before.contactId();
    }

    @Nullable UUID mergedInto() {
        return survivor == null ? null : survivor.contactId();
    }

    Operation operation() {
        return survivor == null ? Operation.DELETED : Operation.MERGED;
    }
}
