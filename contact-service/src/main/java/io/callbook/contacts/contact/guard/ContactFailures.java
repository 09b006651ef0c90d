package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import java.util.UUID;

/** The failures of calls about single contacts. */
public final class ContactFailures {
    /** Why a record of an erased person is not stored. */
    public static final String SUPPRESSED =
            "A number, an address or the record belongs to a person who was erased. If the person"
                    + " wants to be stored again, lift the suppression first.";

    private ContactFailures() {}

    /** No contact of this account ever had the id, or it is gone. */
    public static CallFailure notFound(String contactId) {
        return new CallFailure(
                Reason.CONTACT_NOT_FOUND,
                "The contact '"
                        + contactId.replace('\0', '?')
                        + "' does not exist in this account: check both ids; it may have been"
                        + " deleted.");
    }

    /** Another contact has the record. */
    public static CallFailure referenceTaken(Reference reference, UUID owner) {
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

    /** The contact changed since it was read. */
    public static CallFailure versionConflict(long asked, long found) {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "The contact has version "
                        + found
                        + ", not "
                        + asked
                        + ": read it again and repeat the change.");
    }

    /** The contact was deleted. */
    public static CallFailure deleted(UUID contactId) {
        return new CallFailure(
                Reason.CONTACT_DELETED,
                "The contact '" + contactId + "' was deleted: undelete it to use it again.");
    }

    /** The contact became part of another one that does not exist any more either. */
    public static CallFailure mergedAndGone(UUID contactId, UUID survivorId) {
        return new CallFailure(
                Reason.CONTACT_DELETED,
                "The contact '"
                        + contactId
                        + "' was merged into '"
                        + survivorId
                        + "', which was deleted: undelete that one.");
    }

    /** The contact became part of another one, which is not meant. */
    public static CallFailure merged(UUID contactId, UUID survivorId) {
        return new CallFailure(
                Reason.CONTACT_NOT_FOUND,
                "The contact '"
                        + contactId
                        + "' was merged into '"
                        + survivorId
                        + "': name that one, or unmerge it first.");
    }

    /** The person was erased. */
    public static CallFailure erased(UUID contactId) {
        return new CallFailure(
                Reason.CONTACT_ERASED,
                "The person of the contact '" + contactId + "' was erased: nothing is left of it.");
    }

    /** Another contact has the same primary key. */
    public static CallFailure keyTaken(PrimaryKey key, UUID owner) {
        return new CallFailure(
                Reason.PRIMARY_KEY_TAKEN,
                "The account's primary key is "
                        + key.described()
                        + ", and the contact "
                        + owner
                        + " has this value already: change that contact, or merge the two.");
    }

    /** What a contact lacks by the account's primary key. */
    public static String keyMissing(PrimaryKey key) {
        return "is missing: the account's primary key is "
                + key.described()
                + ", so each contact needs it";
    }

    /** The values belong to an erased person. */
    public static CallFailure suppressed() {
        return new CallFailure(Reason.SUPPRESSED, SUPPRESSED);
    }

    /** The page token was not given for this request. */
    public static CallFailure invalidPageToken() {
        return new CallFailure(
                Reason.INVALID_PAGE_TOKEN,
                "The page_token is not one of this list with these filters: start again without"
                        + " it.");
    }
}
