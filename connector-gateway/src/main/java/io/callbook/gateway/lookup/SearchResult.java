package io.callbook.gateway.lookup;

import java.util.List;

/**
 * What a search by number found.
 *
 * @param contactIds of the records that have the number, each once
 * @param unsearched connections of which it is not known
 */
record SearchResult(List<String> contactIds, List<Unsearched> unsearched) {
    SearchResult {
        contactIds = List.copyOf(contactIds);
        unsearched = List.copyOf(unsearched);
    }
}
