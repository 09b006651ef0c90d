package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers new records. Seeded records, generated ones and those made later have ranges of their
 * own, so that a change of the one never takes an id of another.
 */
final class IdSource {
    private static final long FIRST = 1_000_000_000_000L;

    private final Map<SObjectType, Long> next = new HashMap<>();

    String next(SObjectType type) {
        long number = next.getOrDefault(type, FIRST);
        next.put(type, number + 1);
        return SalesforceId.of(type.keyPrefix(), number);
    }

    /** Makes sure that the record's id is not given again. */
    void observe(SObjectRecord record) {
        long number = SalesforceId.numberOf(record.id());
        if (number >= FIRST) {
            next.merge(record.type(), number + 1, Math::max);
        }
    }
}
