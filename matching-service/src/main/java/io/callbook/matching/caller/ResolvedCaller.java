package io.callbook.matching.caller;

import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.index.Sought;
import java.util.Collection;
import java.util.List;

/**
 * What the store says about a number that memory did not know.
 *
 * @param contacts all that have it; none if the person who had it was erased
 * @param created whether the question created the contact
 */
record ResolvedCaller(List<ContactEntry> contacts, boolean created) {
    /** Copies the list. */
    ResolvedCaller {
        contacts = List.copyOf(contacts);
    }

    /** The same without the attributes that the account does not want with a match (MAT-17). */
    ResolvedCaller keepingAttributes(Collection<String> names) {
        return new ResolvedCaller(
                contacts.stream().map(contact -> contact.keepingAttributes(names)).toList(),
                created);
    }

    /** The same contacts and order as from memory. */
    Candidates candidates(Sought sought) {
        AccountIndex own = new AccountIndex();
        contacts.forEach(own::put);
        return own.find(sought);
    }
}
