package io.callbook.contacts.call.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom an agent chose for a call.
 *
 * @param contactId the contact, as it was then
 * @param by the account's id of the agent; empty if not told
 * @param at when
 */
public record CallChoice(UUID contactId, String by, Instant at) {}
