package io.callbook.matching.lookup;

import io.callbook.matching.index.ContactEntry;
import java.util.List;

/**
 * What the CRMs say of a number.
 *
 * @param contacts of the records that have it, stored by now
 * @param searched connections whose CRM said all that it knows
 * @param unsearched a sentence, without personal data, about each that did not: it may know more
 */
public record Searched(
        List<ContactEntry> contacts, List<String> searched, List<String> unsearched) {
    /** Copies the lists. */
    public Searched {
        contacts = List.copyOf(contacts);
        searched = List.copyOf(searched);
        unsearched = List.copyOf(unsearched);
    }

    /** None could be asked. */
    static Searched failed(String why) {
        return new Searched(List.of(), List.of(), List.of(why));
    }
}
