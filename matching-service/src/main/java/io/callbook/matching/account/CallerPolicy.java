package io.callbook.matching.account;

/** How a caller is chosen among several contacts with one number. */
public enum CallerPolicy {
    /** The contact that was created first. */
    FIRST_CREATED,
    /** The contact that was last talked to. */
    LAST_TALKED_TO,
    /** The contact that an agent last chose for the number. */
    LAST_CHOSEN,
    /** A contact with an owner before one without. */
    OWNER_FIRST,
    /** By the priority of the sources. */
    SOURCE_PRIORITY
}
