package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.UUID;

/**
 * A contact that is to be changed.
 *
 * @param before as it was read; it must still have that version
 * @param fields what it shall say
 * @param added references that it gets
 */
public record ContactChange(Contact before, ContactFields fields, List<Reference> added) {
    /** Copies the references. */
    public ContactChange {
        added = List.copyOf(added);
    }

    /** Whose change. */
    public UUID contactId() {
        return before.contactId();
    }

    boolean changesPhones() {
        return !before.fields().phones().equals(fields.phones());
    }

    boolean changesEmails() {
        return !before.fields().hasEmailsOf(fields);
    }
}
