package io.callbook.gateway.plan;

/** What a contact's number is for. */
public enum PhoneKind {
    /** An office or desk number. */
    WORK,
    /** A mobile number. */
    MOBILE,
    /** A private number. */
    HOME,
    /** A fax: kept, but it identifies nobody. */
    FAX,
    /** Anything else. */
    OTHER
}
