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
    /** A failure that nobody foresaw. */
    INTERNAL
}
