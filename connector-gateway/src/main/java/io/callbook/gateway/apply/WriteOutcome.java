package io.callbook.gateway.apply;

import java.util.Optional;

/** What a target did with one write. */
public sealed interface WriteOutcome {
    /**
     * The contact is as it should be.
     *
     * @param contactId the target's id
     * @param effect what had to be done for that
     * @param version the contact's after the write; 1 for a contact never changed since its
     *     creation
     * @param unreadableNumbers how many of its numbers are kept as text but cannot be dialled
     */
    record Written(String contactId, Effect effect, long version, int unreadableNumbers)
            implements WriteOutcome {}

    /**
     * The record stands for no contact.
     *
     * @param contactId the contact that it stood for until now, if it did
     * @param contactDeleted whether that contact is gone with it
     */
    record Removed(Optional<String> contactId, boolean contactDeleted) implements WriteOutcome {}

    /**
     * The target does not take this record.
     *
     * @param sentence why, for people
     */
    record Rejected(String sentence) implements WriteOutcome {}

    /**
     * The target may not take this record: the person was erased.
     *
     * @param sentence why, for people
     */
    record Withheld(String sentence) implements WriteOutcome {}

    /** What had to be done. */
    enum Effect {
        /** The contact is new. */
        CREATED,
        /** The contact changed. */
        UPDATED,
        /** It already was so. */
        UNCHANGED
    }
}
