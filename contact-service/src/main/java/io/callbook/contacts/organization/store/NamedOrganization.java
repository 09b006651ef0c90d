package io.callbook.contacts.organization.store;

import java.util.UUID;

/**
 * What contacts need to know of their organization.
 *
 * @param organizationId which
 * @param name the name that its members show
 * @param region where their numbers are read if nothing nearer decides; empty if unknown
 */
public record NamedOrganization(UUID organizationId, String name, String region) {}
