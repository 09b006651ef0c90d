package io.callbook.contacts.failure;

/** Why a call failed; the names are those of the contract's {@code ErrorReason}. */
public enum Reason {
    /** A field of the request is missing, too long or malformed. */
    INVALID_FIELD,
    /** The account does not exist. */
    ACCOUNT_NOT_FOUND,
    /** An account with this id exists already. */
    ACCOUNT_EXISTS,
    /** The contact does not exist in this account. */
    CONTACT_NOT_FOUND,
    /** Another contact of the account has the reference. */
    REFERENCE_TAKEN,
    /** The page token was not given for this request. */
    INVALID_PAGE_TOKEN,
    /** The feed position was not given for this account. */
    INVALID_POSITION,
    /** The feed no longer reaches back to the position. */
    POSITION_TOO_OLD,
    /** The contact changed since the version that the request named. */
    VERSION_CONFLICT,
    /** The database cannot be reached. */
    STORE_UNAVAILABLE,
    /** The request id was used for another request. */
    REQUEST_ID_REUSED,
    /** Another contact has the same primary key. */
    PRIMARY_KEY_TAKEN,
    /** Only a deleted contact can be undeleted. */
    CONTACT_NOT_DELETED,
    /** The contact is not one whose merge can be taken back now. */
    CONTACT_NOT_MERGED,
    /** The values belong to a person who was erased. */
    SUPPRESSED,
    /** The contact was deleted. */
    CONTACT_DELETED,
    /** The person was erased. */
    CONTACT_ERASED,
    /** The organization does not exist. */
    ORGANIZATION_NOT_FOUND,
    /** The custom table does not exist. */
    TABLE_NOT_FOUND,
    /** A custom table with this code exists already. */
    TABLE_EXISTS,
    /** The change of a table would lose or break what is stored. */
    INCOMPATIBLE_CHANGE,
    /** The record does not exist in its table. */
    RECORD_NOT_FOUND,
    /** The consent topic does not exist. */
    TOPIC_NOT_FOUND,
    /** The account's key does not exist. */
    KEY_NOT_FOUND,
    /** The thing exists already. */
    ALREADY_EXISTS,
    /** The call is not known. */
    CALL_NOT_FOUND,
    /** A failure that nobody foresaw. */
    INTERNAL
}
