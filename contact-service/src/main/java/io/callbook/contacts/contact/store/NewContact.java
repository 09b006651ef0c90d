package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.UUID;

/**
 * A contact that is to be written for the first time.
 *
 * @param contactId never used before
 * @param fields all that is known
 * @param references the records that it stands for
 * @param origin how it came to be
 */
public record NewContact(
        UUID contactId, ContactFields fields, List<Reference> references, ContactOrigin origin) {
    /** Copies the references. */
    public NewContact {
        references = List.copyOf(references);
    }
}
