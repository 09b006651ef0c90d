package io.callbook.contacts.contact.model;

import java.time.Instant;

/**
 * An agent's choice among the contacts of a number.
 *
 * @param e164 the caller's number
 * @param extension in digits; empty if none
 * @param chosenAt when
 */
public record NumberChoice(String e164, String extension, Instant chosenAt) {}
