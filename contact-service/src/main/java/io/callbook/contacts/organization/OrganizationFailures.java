package io.callbook.contacts.organization;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.organization.model.OrganizationReference;
import java.util.UUID;

/** The failures of calls about organizations. */
final class OrganizationFailures {
    private OrganizationFailures() {}

    static CallFailure notFound(String id) {
        return new CallFailure(
                Reason.ORGANIZATION_NOT_FOUND,
                "The organization '"
                        + id.replace('\0', '?')
                        + "' does not exist in this account: check both ids; it may have been"
                        + " deleted.");
    }

    static CallFailure nameTaken(String name, UUID owner) {
        return new CallFailure(
                Reason.ALREADY_EXISTS,
                "The organization "
                        + owner
                        + " has the name '"
                        + name
                        + "' already (case does not count): use that one, or choose another name.");
    }

    static CallFailure referenceTaken(OrganizationReference reference, UUID owner) {
        return new CallFailure(
                Reason.REFERENCE_TAKEN,
                "The record "
                        + reference.objectType()
                        + " "
                        + reference.externalId()
                        + " of the connection "
                        + reference.connectionId()
                        + " belongs to the organization "
                        + owner
                        + " already: take it away there first.");
    }

    static CallFailure versionConflict(long asked, long found) {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "The organization has version "
                        + found
                        + ", not "
                        + asked
                        + ": read it again and repeat the change.");
    }

    static CallFailure invalidPageToken() {
        return new CallFailure(
                Reason.INVALID_PAGE_TOKEN,
                "The page_token is not one of this list with these filters: start again without"
                        + " it.");
    }
}
