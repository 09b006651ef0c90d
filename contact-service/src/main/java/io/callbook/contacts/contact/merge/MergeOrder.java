package io.callbook.contacts.contact.merge;

import java.util.UUID;

/**
 * Which contact is to be merged into which.
 *
 * @param accountId of both
 * @param survivorId the contact that stays
 * @param mergedId the contact that becomes part of it
 * @param survivorVersion the version that the survivor must still have; 0 for any
 * @param mergedVersion the version that the other must still have; 0 for any
 */
public record MergeOrder(
        String accountId,
        UUID survivorId,
        UUID mergedId,
        long survivorVersion,
        long mergedVersion) {}
