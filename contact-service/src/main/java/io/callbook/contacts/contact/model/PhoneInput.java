package io.callbook.contacts.contact.model;

/**
 * A number as a writer gives it.
 *
 * @param raw any text
 * @param kind what it is for
 */
public record PhoneInput(String raw, PhoneKind kind) {}
