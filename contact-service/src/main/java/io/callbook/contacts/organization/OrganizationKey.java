package io.callbook.contacts.organization;

import io.callbook.contacts.contact.model.ContactIds;
import java.util.UUID;

/**
 * Which organization.
 *
 * @param accountId its owner
 * @param id its id
 */
record OrganizationKey(String accountId, UUID id) {
    /** Reads an id; one that can be none is one that does not exist. */
    static OrganizationKey of(String accountId, String id) {
        return ContactIds.parse(id)
                .map(parsed -> new OrganizationKey(accountId, parsed))
                .orElseThrow(() -> OrganizationFailures.notFound(id));
    }
}
