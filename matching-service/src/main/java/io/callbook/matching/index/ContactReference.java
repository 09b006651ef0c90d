package io.callbook.matching.index;

/**
 * A CRM record that a contact stands for.
 *
 * @param kind where it lives and what it is
 * @param externalId the CRM's id of the record
 */
public record ContactReference(ReferenceKind kind, String externalId) {}
