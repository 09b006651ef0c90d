package io.callbook.gateway.plan;

import io.callbook.numbers.RegionChain;
import java.util.Map;

/**
 * How a sync is configured, as far as decisions depend on it.
 *
 * @param mappings by enabled object type (OBJ-1)
 * @param synchronizeContacts whether contacts are synced at all (DEL-1)
 * @param synchronizeDeletedContacts whether deletions are followed (DEL-1)
 * @param phoneRule what happens to records without readable numbers (DIR-6)
 * @param regions where a number without country code may be from when its record does not tell: the
 *     connection's default, then the account's
 */
public record SyncConfig(
        Map<String, ObjectMapping> mappings,
        boolean synchronizeContacts,
        boolean synchronizeDeletedContacts,
        PhoneRule phoneRule,
        RegionChain regions) {
    /** Copies the mappings. */
    public SyncConfig {
        mappings = Map.copyOf(mappings);
    }
}
