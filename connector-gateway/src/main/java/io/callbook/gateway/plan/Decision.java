package io.callbook.gateway.plan;

import java.util.Optional;
import java.util.Set;

/** What is to be done with a record. */
public sealed interface Decision {
    /** A contact is created. */
    record Create(ContactDraft draft) implements Decision {}

    /**
     * The contact is written.
     *
     * @param draft all mapped values
     * @param changes the names of the fields that differ from what was last written
     * @param linkTo the contact that the record is to stand for from now on, if it stood for none
     */
    record Update(ContactDraft draft, Set<String> changes, Optional<String> linkTo)
            implements Decision {
        /** Copies the names. */
        public Update {
            changes = Set.copyOf(changes);
        }
    }

    /** The record's reference is taken away, and its contact deleted if it was the last one. */
    record Delete() implements Decision {}

    /** The record stands for a contact that already is as it should be; nothing is written. */
    record LinkOnly(String contactId, ContactDraft draft) implements Decision {}

    /** The record's reference is taken away and the contact kept. */
    record Unlink() implements Decision {}

    /** A rule keeps the record out; its link stays as it is. */
    record Exclude(Reason reason) implements Decision {}

    /** The record cannot be synced; it is tried again. */
    record Fail(Reason reason) implements Decision {}

    /** The record has to wait for another one; it is tried again. */
    record Hold(Reason reason) implements Decision {}

    /** Nothing is to be done. */
    record NoChange() implements Decision {}
}
