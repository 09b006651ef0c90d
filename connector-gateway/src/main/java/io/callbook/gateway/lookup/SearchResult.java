package io.callbook.gateway.lookup;

import java.util.List;

/**
 * What a search by number found.
 *
 * @param contactIds of the records that have the number, each once
 * @param searched connections whose CRM said all that it knows
 * @param unsearched connections of which it is not known
 */
record SearchResult(List<String> contactIds, List<String> searched, List<Unsearched> unsearched) {
    SearchResult {
        contactIds = List.copyOf(contactIds);
        searched = List.copyOf(searched);
        unsearched = List.copyOf(unsearched);
    }
}
