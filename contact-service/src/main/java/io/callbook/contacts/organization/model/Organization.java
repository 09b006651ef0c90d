package io.callbook.contacts.organization.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A company, authority or other body.
 *
 * @param accountId its owner
 * @param organizationId a UUID version 7
 * @param fields what its writers decided
 * @param createdAt when the store created it
 * @param updatedAt when it last changed
 * @param version counts its changes from 1
 */
public record Organization(
        String accountId,
        UUID organizationId,
        OrganizationFields fields,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
