package io.callbook.contacts.contact.restore;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;

/**
 * A contact that is back.
 *
 * @param contact as it is again
 * @param lost references that it had and that others have now
 */
public record Restored(Contact contact, List<Reference> lost) {
    /** Copies the references. */
    public Restored {
        lost = List.copyOf(lost);
    }
}
