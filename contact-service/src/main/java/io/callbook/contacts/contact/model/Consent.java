package io.callbook.contacts.contact.model;

import java.time.Instant;

/**
 * What a person decided about a topic (PRJ-3).
 *
 * @param value the decision
 * @param source where it was taken, such as {@code web-form}
 * @param at when it was taken
 */
public record Consent(ConsentValue value, String source, Instant at) {}
