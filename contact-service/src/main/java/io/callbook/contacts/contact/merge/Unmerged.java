package io.callbook.contacts.contact.merge;

import io.callbook.contacts.contact.model.Contact;

/**
 * Two contacts that were one.
 *
 * @param contact the one that is free again
 * @param survivor the other without it
 */
public record Unmerged(Contact contact, Contact survivor) {}
