package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;

/** The failures of calls about single contacts. */
final class ContactFailures {
    private ContactFailures() {}

    static CallFailure notFound(String contactId) {
        return new CallFailure(
                Reason.CONTACT_NOT_FOUND,
                "The contact '"
                        + contactId.replace('\0', '?')
                        + "' does not exist in this account: check both ids; it may have been"
                        + " deleted.");
    }

    static CallFailure referenceTaken(Reference reference, String owner) {
        return new CallFailure(
                Reason.REFERENCE_TAKEN,
                "The record "
                        + reference.objectType()
                        + " "
                        + reference.externalId()
                        + " of the connection "
                        + reference.connectionId()
                        + " belongs to the contact "
                        + owner
                        + " already: take it away there first.");
    }

    static CallFailure versionConflict(long asked, long found) {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "The contact has version "
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
