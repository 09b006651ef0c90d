package io.callbook.contacts.contact.model;

/**
 * Who is answerable for a change, and why it was made (LOG-5).
 *
 * @param actor the subject of the writer's token
 * @param source where the knowledge comes from
 * @param reason why, for people; may be empty
 */
public record Authorship(String actor, String source, String reason) {}
