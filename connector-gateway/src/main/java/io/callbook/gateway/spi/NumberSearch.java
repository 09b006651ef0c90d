package io.callbook.gateway.spi;

import io.callbook.numbers.PhoneNumber;
import java.util.List;
import java.util.Map;

/**
 * Which records to search.
 *
 * @param number however the CRM's users write it
 * @param fields the object types to search and, for each, the fields to read, as in {@link
 *     FetchRequest}; never empty
 * @param limit the most records of each type
 */
public record NumberSearch(PhoneNumber number, Map<String, List<String>> fields, int limit) {
    /** Copies the fields. */
    public NumberSearch {
        fields = Map.copyOf(fields);
    }
}
