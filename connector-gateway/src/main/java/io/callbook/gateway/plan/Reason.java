package io.callbook.gateway.plan;

/**
 * Why a record was not written, for the administrator.
 *
 * @param code for programs
 * @param sentence what is the matter; no personal data
 * @param remedy what to do; empty if nothing needs to be done
 */
public record Reason(Code code, String sentence, String remedy) {
    /** The kinds of reasons. */
    public enum Code {
        /** Synchronizing contacts is switched off. */
        CONTACTS_OFF,
        /** The object type is not one of the sync's. */
        TYPE_OFF,
        /** The record was deleted and deletions are not followed. */
        DELETIONS_OFF,
        /** The record was deleted before it was ever synced. */
        NEVER_SYNCED,
        /** Another record has replaced this one. */
        RETIRED,
        /** A number is required and there is none. */
        PHONE_MISSING,
        /** A number cannot be read. */
        PHONE_UNREADABLE,
        /** Nothing in the record tells who it is. */
        RECORD_EMPTY,
        /** The source's line or object is no record. */
        RECORD_UNREADABLE,
        /** The same id stands twice in a file. */
        DUPLICATE_ID,
        /** Several contacts fit. */
        SEVERAL_MATCHES,
        /** The record was merged into one that is not synced yet. */
        WINNER_MISSING,
        /** The target refused the record. */
        TARGET_REFUSED,
        /** The person was erased. */
        PERSON_ERASED
    }
}
