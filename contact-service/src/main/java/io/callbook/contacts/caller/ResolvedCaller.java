package io.callbook.contacts.caller;

import io.callbook.contacts.contact.model.Contact;
import java.util.List;

/**
 * Who has a number.
 *
 * @param contacts created first one first; empty only if the person was erased
 * @param created whether the contact was created for the question
 * @param suppressed whether nobody has the number because the person was erased
 */
public record ResolvedCaller(List<Contact> contacts, boolean created, boolean suppressed) {
    /** Copies the contacts. */
    public ResolvedCaller {
        contacts = List.copyOf(contacts);
    }
}
