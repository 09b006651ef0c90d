package io.callbook.contacts.caller;

import io.callbook.contacts.contact.model.Contact;
import java.util.List;

/**
 * Who has a number.
 *
 * @param contacts created first one first; never empty
 * @param created whether the contact was created for the question
 */
public record ResolvedCaller(List<Contact> contacts, boolean created) {
    /** Copies the contacts. */
    public ResolvedCaller {
        contacts = List.copyOf(contacts);
    }
}
