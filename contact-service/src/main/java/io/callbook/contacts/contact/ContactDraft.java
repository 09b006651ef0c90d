package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;

/**
 * A contact to create, checked.
 *
 * @param input what it shall say
 * @param references the records that it stands for, each once, in their order
 * @param aliases ids of gone records that stand for it, each once, in their order
 * @param origin how it came to be
 */
record ContactDraft(
        ContactInput input,
        List<Reference> references,
        List<Reference> aliases,
        ContactOrigin origin) {
    /** Copies the references. */
    ContactDraft {
        references = List.copyOf(references);
        aliases = List.copyOf(aliases);
    }
}
