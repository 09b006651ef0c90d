package io.callbook.contacts.contact;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.store.ContactQuery;
import io.callbook.contacts.platform.OpaqueToken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One request for a page of contacts.
 *
 * @param accountId of this account
 * @param filters what they must have
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
record ContactList(String accountId, ContactFilters filters, String pageToken, int size) {
    private static final String TOKEN = "contacts";

    /** The query of this page and of one contact more, which tells whether there is a next one. */
    ContactQuery query(String defaultRegion) {
        return new ContactQuery(accountId, filters.conditions(defaultRegion), after(), size + 1);
    }

    /** The token of the page after this one. */
    Optional<String> nextToken(List<Contact> found) {
        if (found.size() <= size) {
            return Optional.empty();
        }
        String last = found.get(size - 1).contactId().toString();
        return Optional.of(OpaqueToken.write(TOKEN, scope(), List.of(last)));
    }

    private UUID after() {
        return pageToken.isEmpty()
                ? ContactQuery.START
                : OpaqueToken.read(TOKEN, scope(), pageToken, 1)
                        .map(List::getFirst)
                        .flatMap(ContactIds::parse)
                        .orElseThrow(ContactFailures::invalidPageToken);
    }

    private List<String> scope() {
        return Stream.concat(Stream.of(accountId), filters.texts().stream()).toList();
    }
}
