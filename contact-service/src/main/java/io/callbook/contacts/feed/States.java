package io.callbook.contacts.feed;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.organization.model.Organization;
import java.util.Map;
import java.util.UUID;

/**
 * The states of what changed; what is deleted has none.
 *
 * @param contacts by their ids
 * @param organizations by their ids
 */
record States(Map<UUID, Contact> contacts, Map<UUID, Organization> organizations) {
    /** Copies the maps. */
    States {
        contacts = Map.copyOf(contacts);
        organizations = Map.copyOf(organizations);
    }
}
