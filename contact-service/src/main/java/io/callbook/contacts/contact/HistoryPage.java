package io.callbook.contacts.contact;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.history.HistoryEntry;
import io.callbook.contacts.platform.OpaqueToken;
import java.util.List;
import java.util.Optional;

/**
 * One request for a page of history.
 *
 * @param accountId of this account
 * @param contactId of this contact
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
record HistoryPage(String accountId, String contactId, String pageToken, int size) {
    private static final String TOKEN = "rest-history";

    /** Before which version the page begins. */
    long before() {
        return pageToken.isEmpty()
                ? Long.MAX_VALUE
                : OpaqueToken.read(TOKEN, scope(), pageToken, 1)
                        .map(List::getFirst)
                        .filter(version -> version.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .orElseThrow(ContactFailures::invalidPageToken);
    }

    /** The token of the page after this one. */
    Optional<String> nextToken(List<HistoryEntry> found) {
        return found.size() > size
                ? Optional.of(
                        OpaqueToken.write(
                                TOKEN,
                                scope(),
                                List.of(Long.toString(found.get(size - 1).version()))))
                : Optional.empty();
    }

    private List<String> scope() {
        return List.of(accountId, contactId);
    }
}
