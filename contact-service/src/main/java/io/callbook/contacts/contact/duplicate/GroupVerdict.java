package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.DuplicateRule;
import java.util.List;
import java.util.Set;

/** What is to become of a group. */
sealed interface GroupVerdict {
    /**
     * It is, or was, merged.
     *
     * @param contacts the survivor first
     * @param rules that connect them
     */
    record Merged(List<Contact> contacts, Set<DuplicateRule> rules) implements GroupVerdict {
        /** Copies both. */
        public Merged {
            contacts = List.copyOf(contacts);
            rules = Set.copyOf(rules);
        }
    }

    /** It has too many contacts to be one person. */
    record TooLarge() implements GroupVerdict {}

    /** Two of its contacts were merged once, and parted again. */
    record KeptApart() implements GroupVerdict {}

    /** It cannot be merged, or not any more. */
    record Refused() implements GroupVerdict {}
}
